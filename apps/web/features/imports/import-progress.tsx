import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { figures } from '../../ui/text/numbers';
import { shareDone, timeLeft } from './import-words';
import { useWorkspace } from '../session/workspace';
import { importQuery } from './imports.queries';
import styles from './imports.module.css';
import type { ImportView } from './imports.types';

/** How far an import or its undo has come, and how long it will yet take. */
export function ImportProgress({ view }: { view: ImportView }) {
  const now = useSeconds();
  const { canWrite } = useWorkspace();
  const stop = useStop(view);
  const share = 100 * shareDone(view);
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
        {figures(view.rowsDone, 'row')}
        {view.bytesTotal > 0 ? '' : ` of ${view.rowsTotal.toLocaleString('en-GB')}`}
        {left ? `, ${left}` : ''}. You may leave this page; it goes on.
      </p>
      {canWrite && view.state !== 'undoing' ? (
        <div className={styles['buttons']}>
          <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
            Stop
          </Button>
        </div>
      ) : null}
      {stop.error ? <Failure error={stop.error} /> : null}
    </section>
  );
}

function useStop(view: ImportView) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => request<ImportView>(workspace.url(`/imports/${view.id}/stop`), { method: 'POST' }),
    onSuccess: (stopped) => queryClient.setQueryData(importQuery(workspace, view.id).queryKey, stopped),
  });
}

function useSeconds(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
