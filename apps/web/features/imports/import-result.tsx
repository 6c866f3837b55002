import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { WhenText } from '../../ui/time/when-text';
import { removeLater, useHidden } from '../../ui/undo/undo';
import { MaybeYourself } from '../duplicates/maybe-yourself';
import { useWorkspace } from '../session/workspace';
import { ImportSummaryLine } from './files/import-summary';
import { GoOn } from './go-on';
import { ImportRows } from './import-rows';
import { resultSentence } from './import-words';
import styles from './imports.module.css';
import type { ImportView } from './imports.types';
import { WhatWasFound } from './what-was-found';

/** What an import has brought, the way to it, the way back, and the fate of every row. */
export function ImportResult({ view }: { view: ImportView }) {
  const { canWrite } = useWorkspace();
  const { undo, pending } = useUndoImport(view);
  return (
    <>
      {view.state === 'failed' ? (
        <Failure error={new Error(view.error ?? 'The import failed. What it had written so far is listed below.')} />
      ) : (
        <p className={styles['result']}>{resultSentence(view)}</p>
      )}
      {view.format === 'files' && view.state === 'done' ? <ImportSummaryLine importId={view.id} /> : null}
      {view.format !== 'files' && view.threadId && view.state === 'done' ? (
        <WhatWasFound threadId={view.threadId} />
      ) : null}
      {view.state === 'done' ? <MaybeYourself className={styles['brought']} watch /> : null}
      <div className={styles['buttons']}>
        {canWrite && view.state === 'failed' ? <GoOn view={view} /> : null}
        {view.format !== 'files' && view.threadId && view.state === 'done' ? (
          <Button component={Link} to={`/threads/${view.threadId}`}>
            Read the thread
          </Button>
        ) : null}
        {view.state === 'done' && view.people.created > 0 ? (
          <Button component={Link} to="/people" variant="default">
            See the people
          </Button>
        ) : null}
        {canWrite && (view.state === 'done' || view.state === 'failed') ? (
          <Button variant="default" disabled={pending} onClick={undo}>
            Undo this import
          </Button>
        ) : null}
        <span className={styles['hint']}>
          <WhenText happenedAt={view.finishedAt ?? view.createdAt} precision="instant" />
        </span>
      </div>
      {pending ? <p className={styles['note']}>It will be undone in a moment.</p> : null}
      {view.state === 'undone' ? null : <ImportRows importId={view.id} />}
    </>
  );
}

function useUndoImport(view: ImportView) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const mark = `undo ${view.id}`;
  const pending = useHidden().has(mark);
  const undo = () =>
    removeLater({
      ids: [mark],
      message: 'This import will be undone, with the people whom only it brought.',
      undoLabel: 'Keep it',
      send: (keepalive) => request(workspace.url(`/imports/${view.id}/undo`), { method: 'POST', keepalive }),
      after: () => void queryClient.invalidateQueries({ queryKey: [workspace.id] }),
    });
  return { undo, pending };
}
