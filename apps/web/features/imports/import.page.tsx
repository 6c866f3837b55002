import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { Problem } from '../../ui/request';
import { useWorkspace } from '../session/workspace';
import { FilePreviewPage } from './files/file-preview.page';
import { importTitle } from './import-words';
import { ImportProgress } from './import-progress';
import { ImportResult } from './import-result';
import { importQuery, isMoving, previewQuery } from './imports.queries';
import { PreviewView } from './preview-view';

/** One import, from the first look to what became of each row. */
export function ImportPage() {
  const { importId } = useParams({ from: '/inside/imports/$importId' });
  const workspace = useWorkspace();
  const found = useQuery(importQuery(workspace, importId));
  const preview = useQuery({
    ...previewQuery(workspace, importId),
    enabled: found.data?.state === 'previewed' && found.data.format !== 'files',
  });
  if (found.error instanceof Problem && (found.error.status === 404 || found.error.status === 422)) {
    return (
      <Page title="No such import" name="Not found">
        <Empty title="This import is not here, or not any more." actions={<Link to="/imports">To Imports</Link>} />
      </Page>
    );
  }
  if (!found.data) {
    return (
      <Page title="Import" lead={<>&nbsp;</>}>
        {found.error ? (
          <Failure error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SkeletonLines rows={5} height={64} />
        )}
      </Page>
    );
  }
  const view = found.data;
  if (view.state === 'previewed' && view.format === 'files') return <FilePreviewPage view={view} />;
  if (view.state === 'previewed') {
    if (preview.data) return <PreviewView view={view} preview={preview.data} />;
    return (
      <Page title={importTitle(view)} name="Preview" lead={<>&nbsp;</>}>
        {preview.error ? (
          <Failure error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <SkeletonLines rows={5} height={64} />
        )}
      </Page>
    );
  }
  return (
    <Page title={importTitle(view)} name="Import">
      {isMoving(view) ? <ImportProgress view={view} /> : <ImportResult view={view} />}
    </Page>
  );
}
