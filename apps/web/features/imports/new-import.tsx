import { Button, Progress, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Failure } from '../../ui/layout/states';
import { figures } from '../../ui/text/numbers';
import { DropZone, FilePicker } from './files/drop-zone';
import { fileSize } from './files/file-size';
import styles from './imports.module.css';
import { useBringIn } from './use-bring-in';

/** A longer text would make the field slow, so it is held as a file; in characters. */
const mostInField = 500_000;

/** Paste a thread, or drop or choose files; then look at what would come of it. */
export function NewImport() {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const { bringIn, share, cancel } = useBringIn();
  const take = (pasted: string) => {
    if (pasted.length <= mostInField) setText(pasted);
    else setFiles([new File([pasted], 'Pasted text.txt', { type: 'text/plain' })]);
  };
  const add = (more: File[]) => setFiles((before) => [...before, ...more]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        bringIn.mutate(files.length > 0 ? files : text);
      }}
    >
      <DropZone onFiles={add}>
        {files.length > 0 ? (
          <ChosenFiles files={files} onChange={setFiles} />
        ) : (
          <Textarea
            aria-label="The thread as text"
            placeholder="Paste the thread here, or drop files"
            minRows={10}
            maxRows={18}
            autosize
            spellCheck={false}
            value={text}
            onChange={(event) => take(event.currentTarget.value)}
          />
        )}
        {bringIn.error ? <Failure error={bringIn.error} /> : null}
        {bringIn.isPending && files.length > 0 ? (
          <Progress.Root size={8}>
            <Progress.Section value={share * 100} aria-label="Sending the files" />
          </Progress.Root>
        ) : null}
        <div className={styles['buttons']}>
          <Button type="submit" disabled={files.length === 0 && text.trim() === ''} loading={bringIn.isPending}>
            See what is in it
          </Button>
          {bringIn.isPending && files.length > 0 ? (
            <Button variant="default" onClick={cancel}>
              Stop sending
            </Button>
          ) : (
            <FilePicker onFiles={add} />
          )}
          {files.length === 0 && text ? (
            <span className={styles['hint']}>{figures(text.length, 'character')}</span>
          ) : null}
        </div>
        <p className={styles['hint']}>
          WordPress, Disqus and Blogger exports, archives of Twitter and Mastodon, phone logs, address books, calendars,
          mail: as they come, also several at once or as ZIP.
        </p>
      </DropZone>
    </form>
  );
}

function ChosenFiles({ files, onChange }: { files: readonly File[]; onChange: (files: File[]) => void }) {
  return (
    <ul className={styles['files']} aria-label="Chosen files">
      {files.map((file, at) => (
        <li key={`${file.name} ${at}`} className={styles['file']}>
          <span>
            <strong>{file.name}</strong>, {fileSize(file.size)}
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Take away ${file.name}`}
            onClick={() => onChange(files.filter((one) => one !== file))}
          >
            Take away
          </Button>
        </li>
      ))}
    </ul>
  );
}
