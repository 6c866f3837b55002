import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { figures } from '../../ui/text/numbers';
import { useWorkspace } from '../session/workspace';
import styles from './imports.module.css';
import { importQuery, importsQuery, previewQuery } from './imports.queries';
import type { ImportPreview } from './imports.types';

/** A longer text would make the field slow, so it is held as a file; in characters. */
const mostInField = 500_000;

/** Paste a thread, or drop or choose a file; then look at what would come of it. */
export function NewImport() {
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const preview = usePreview();
  const take = (pasted: string) => {
    if (pasted.length <= mostInField) setText(pasted);
    else setFile(new File([pasted], 'Pasted text.txt', { type: 'text/plain' }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        preview.mutate(file ?? text);
      }}
    >
      <DropZone onFile={setFile}>
        {file ? (
          <p className={styles['file']}>
            <span>
              <strong>{file.name}</strong>, {fileSize(file.size)}
            </span>
            <Button variant="subtle" size="compact-sm" onClick={() => setFile(null)}>
              Take it away
            </Button>
          </p>
        ) : (
          <Textarea
            aria-label="The thread as text"
            placeholder="Paste the thread here, or drop a file"
            minRows={10}
            maxRows={18}
            autosize
            spellCheck={false}
            value={text}
            onChange={(event) => take(event.currentTarget.value)}
          />
        )}
        {preview.error ? <Failure error={preview.error} /> : null}
        <div className={styles['buttons']}>
          <Button type="submit" disabled={!file && text.trim() === ''} loading={preview.isPending}>
            See what is in it
          </Button>
          <FilePicker onFile={setFile} />
          {!file && text ? <span className={styles['hint']}>{figures(text.length, 'character')}</span> : null}
        </div>
      </DropZone>
    </form>
  );
}

/** Takes a file that is dropped anywhere on it. */
function DropZone({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onFile(dropped);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      role="presentation"
      className={styles['new']}
      data-over={over || undefined}
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
    >
      {children}
    </div>
  );
}

function FilePicker({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="A file with the thread"
        accept=".txt,.text,.md,text/plain"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) onFile(chosen);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function usePreview() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (source: File | string) => {
      const address = workspace.url('/imports/preview');
      if (typeof source === 'string')
        return request<ImportPreview>(address, { method: 'POST', body: { text: source } });
      const form = new FormData();
      form.append('file', source, source.name);
      return request<ImportPreview>(address, { method: 'POST', form });
    },
    onSuccess: (preview) => {
      const importId = preview.import.id;
      queryClient.setQueryData(previewQuery(workspace, importId).queryKey, preview);
      queryClient.setQueryData(importQuery(workspace, importId).queryKey, preview.import);
      void queryClient.invalidateQueries({ queryKey: importsQuery(workspace).queryKey });
      void navigate({ to: '/imports/$importId', params: { importId } });
    },
  });
}

function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
