import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../ui/layout/page';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { useReckoning } from '../../ui/time/reckoning';
import { dayOf } from '../../ui/time/when';
import { useWorkspace } from '../session/workspace';
import { importTitle, previewSentence } from './import-words';
import styles from './imports.module.css';
import { importQuery, importsQuery } from './imports.queries';
import type { ImportPreview, ImportView } from './imports.types';
import { PostFields, type PostAnswers } from './post-fields';
import { PreviewParts } from './preview-parts';
import { useDiscard } from './use-discard';

interface PreviewViewProps {
  view: ImportView;
  preview: ImportPreview;
}

/** What would come of an import. Nothing is written yet. */
export function PreviewView({ view, preview }: PreviewViewProps) {
  const { canWrite } = useWorkspace();
  const { timeZone } = useReckoning();
  const [post, setPost] = useState<PostAnswers>({
    postTitle: view.postTitle ?? preview.title ?? '',
    postUrl: view.postUrl ?? '',
    postDate: view.postDate && view.postDatePrecision ? cutDate(view.postDate, view.postDatePrecision, timeZone) : '',
  });
  const run = useRun(view);
  const discard = useDiscard(view);
  return (
    <Page title={post.postTitle || importTitle(view)} name="Preview" lead={previewSentence(preview)}>
      {preview.alreadyImported && preview.alreadyImported !== view.id ? (
        <p className={styles['note']}>
          This was{' '}
          <Link to="/imports/$importId" params={{ importId: preview.alreadyImported }}>
            brought in before
          </Link>
          . Bringing it in again changes nothing that is there.
        </p>
      ) : null}
      {canWrite ? (
        <>
          <PostFields answers={post} failure={run.error} onChange={setPost} />
          {run.error ? <Failure error={run.error} /> : null}
          <div className={styles['buttons']}>
            <Button onClick={() => run.mutate(post)} loading={run.isPending}>
              Bring them in
            </Button>
            <Button variant="subtle" onClick={discard}>
              Leave it
            </Button>
            <span className={styles['hint']}>Nothing is written yet.</span>
          </div>
        </>
      ) : null}
      <PreviewParts preview={preview} />
    </Page>
  );
}

function useRun(view: ImportView) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const address = workspace.url(`/imports/${view.id}`);
  return useMutation({
    mutationFn: (post: PostAnswers) => {
      const body = Object.fromEntries(Object.entries(post).filter(([, value]) => value.trim() !== ''));
      return request<ImportView>(`${address}/run`, { method: 'POST', body });
    },
    onSuccess: (started) => {
      queryClient.setQueryData(importQuery(workspace, view.id).queryKey, started);
      void queryClient.invalidateQueries({ queryKey: importsQuery(workspace).queryKey });
    },
  });
}

// A day is kept as the instant at which it begins in the workspace's zone, which may lie in the day before by UTC.
function cutDate(instant: string, precision: string, timeZone: string): string {
  const day = dayOf(instant, timeZone);
  return precision === 'year' ? day.slice(0, 4) : precision === 'month' ? day.slice(0, 7) : day;
}
