import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../../../ui/layout/page';
import { Failure, SkeletonLines } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import { useWorkspace } from '../../session/workspace';
import { importTitle } from '../import-words';
import styles from '../imports.module.css';
import { importQuery, importsQuery } from '../imports.queries';
import type { ImportView } from '../imports.types';
import { useDiscard } from '../use-discard';
import { FileOwners } from './file-owners';
import { FileParts } from './file-parts';
import { filesSentence } from './file-words';
import { filePreviewQuery } from './files.queries';

/** What would come of files. Nothing is written yet. */
export function FilePreviewPage({ view }: { view: ImportView }) {
  const workspace = useWorkspace();
  const preview = useQuery(filePreviewQuery(workspace, view.id));
  const discard = useDiscard(view);
  const run = useRun(view);
  if (!preview.data) {
    return (
      <Page title={importTitle(view)} name="Preview" lead={<>Looking into the files …</>}>
        {preview.error ? (
          <>
            <Failure error={preview.error} onRetry={() => void preview.refetch()} />
            <Button variant="subtle" onClick={discard}>
              Leave it
            </Button>
          </>
        ) : (
          <SkeletonLines rows={5} height={64} />
        )}
      </Page>
    );
  }
  const { alreadyImported, parts } = preview.data;
  return (
    <Page title={importTitle(view)} name="Preview" lead={filesSentence(preview.data)}>
      {alreadyImported ? (
        <p className={styles['note']}>
          Exactly this was{' '}
          <Link to="/imports/$importId" params={{ importId: alreadyImported }}>
            brought in before
          </Link>
          . Bringing it in again changes nothing that is there.
        </p>
      ) : null}
      {workspace.canWrite ? <FileOwners preview={preview.data} onChange={() => void preview.refetch()} /> : null}
      {run.error ? <Failure error={run.error} /> : null}
      {workspace.canWrite ? (
        <div className={styles['buttons']}>
          <Button onClick={() => run.mutate()} loading={run.isPending} disabled={parts.length === 0}>
            Bring them in
          </Button>
          <Button variant="subtle" onClick={discard}>
            Leave it
          </Button>
          <span className={styles['hint']}>Nothing is written yet.</span>
        </div>
      ) : null}
      <FileParts preview={preview.data} canWrite={workspace.canWrite} />
    </Page>
  );
}

function useRun(view: ImportView) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => request<ImportView>(workspace.url(`/imports/${view.id}/run`), { method: 'POST', body: {} }),
    onSuccess: (started) => {
      queryClient.setQueryData(importQuery(workspace, view.id).queryKey, started);
      void queryClient.invalidateQueries({ queryKey: importsQuery(workspace).queryKey });
    },
  });
}
