import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../ui/request';
import { useWorkspace } from '../../session/workspace';
import type { FilePreview } from './files.types';
import { filePreviewQuery } from './files.queries';

/** How the files are to be read; the preview follows. */
export interface FileSettings {
  only: string | null;
  mapping: Record<string, string> | null;
}

export function useFileSettings(importId: string) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (settings: FileSettings) =>
      request<FilePreview>(workspace.url(`/imports/${importId}/files`), { method: 'PUT', body: settings }),
    onSuccess: (preview) => queryClient.setQueryData(filePreviewQuery(workspace, importId).queryKey, preview),
  });
}

/** All that is said, or guessed, of the columns. */
export function mappingOf({ tables }: Pick<FilePreview, 'tables'>): FileSettings['mapping'] {
  const columns = tables.flatMap((table) => table.columns);
  return columns.length === 0 ? null : Object.fromEntries(columns.map(({ name, holds }) => [name, holds]));
}
