import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../ui/request';
import type { Workspace } from '../../session/workspace';
import type { FilePreview, ImportSummary } from './files.types';

/** What the files of an upload would bring, looked up when the page is opened. */
export function filePreviewQuery(workspace: Workspace, importId: string) {
  return queryOptions({
    queryKey: ['file-preview', workspace.id, importId],
    queryFn: ({ signal }) => request<FilePreview>(workspace.url(`/imports/${importId}/files`), { signal }),
    staleTime: Infinity,
  });
}

/** The longer it will take, the less often it is asked: what is read of a large import takes an hour. */
const pollMilliseconds = (unread: number) => Math.min(3_000 + 50 * unread, 60_000);

/** What an import has brought; asks again while its words are being read and its people compared. */
export function importSummaryQuery(workspace: Workspace, importId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'import-summary', importId],
    queryFn: ({ signal }) => request<ImportSummary>(workspace.url(`/imports/${importId}/summary`), { signal }),
    refetchInterval: ({ state: { data } }) =>
      data && (data.unread > 0 || data.comparing) ? pollMilliseconds(data.unread) : false,
  });
}
