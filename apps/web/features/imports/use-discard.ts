import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { request } from '../../ui/request';
import { removeLater } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import { importsQuery } from './imports.queries';
import type { ImportView } from './imports.types';

/** Throws a preview away, with a moment to take that back. */
export function useDiscard(view: ImportView): () => void {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return () => {
    removeLater({
      ids: [view.id],
      message: 'Left out. Nothing was written.',
      send: (keepalive) => request(workspace.url(`/imports/${view.id}`), { method: 'DELETE', keepalive }),
      after: () => void queryClient.invalidateQueries({ queryKey: importsQuery(workspace).queryKey }),
      onUndo: () => void navigate({ to: '/imports/$importId', params: { importId: view.id } }),
    });
    void navigate({ to: '/imports' });
  };
}
