import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { figures } from '../../ui/text/numbers';
import { timeLeft } from './import-words';
import styles from './imports.module.css';
import type { ImportView } from './imports.types';

/** How far an import or its undo has come, and how long it will yet take. */
export function ImportProgress({ view }: { view: ImportView }) {
  const now = useSeconds();
  const share = view.rowsTotal > 0 ? Math.min(100, (100 * view.rowsDone) / view.rowsTotal) : 0;
  const words =
    view.state === 'queued'
      ? 'Waiting for its turn.'
      : view.state === 'undoing'
        ? 'Taking it all back.'
        : 'Bringing them in.';
  const left = timeLeft(view, now);
  return (
    <section className={styles['progress']} aria-label="Progress">
      <p>{words}</p>
      <Progress.Root size={8}>
        <Progress.Section value={share} aria-label={words} />
      </Progress.Root>
      <p className={styles['hint']} role="status">
        {figures(view.rowsDone, 'row')} of {view.rowsTotal.toLocaleString('en-GB')}
        {left ? `, ${left}` : ''}. You may leave this page; it goes on.
      </p>
    </section>
  );
}

function useSeconds(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
