import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import styles from '../imports.module.css';
import { droppedFiles } from './dropped-files';

/** Takes files and folders that are dropped anywhere on the page, and shows where they go. */
export function DropZone({ onFiles, children }: { onFiles: (files: File[]) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(async (dropped: DataTransfer) => {
    const files = await droppedFiles(dropped);
    if (files.length > 0) onFiles(files);
  });
  useEffect(() => {
    const ends = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', run: (event: DragEvent) => void) =>
      document.addEventListener(type, (event) => bearsFiles(event) && run(event), { signal: ends.signal });
    listen('dragover', (event) => {
      // Else the browser would open the file in place of this page.
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false));
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      void take(event.dataTransfer!);
    });
    return () => ends.abort();
  }, []);
  return (
    <div className={styles['new']} data-over={over || undefined}>
      {children}
    </div>
  );
}

function bearsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

export function FilePicker({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to bring in"
        onChange={(event) => {
          const chosen = Array.from(event.currentTarget.files ?? []);
          if (chosen.length > 0) onFiles(chosen);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
