import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, tellFailure } from '../../ui/undo/undo';
import type { Circle } from '../people/people.types';
import { meQuery } from '../session/session.queries';
import { useWorkspace } from '../session/workspace';

export interface WorkspaceChange {
  name?: string;
  timeZone?: string;
  cadences?: Partial<Record<Circle, number>>;
}

/** Changes the workspace at once, with the way back. */
export function useChangeWorkspace() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const put = (body: WorkspaceChange) =>
    request(workspace.url(''), { method: 'PATCH', body }).finally(() => {
      void queryClient.invalidateQueries({ queryKey: [workspace.id] });
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    });
  return (change: WorkspaceChange, before: WorkspaceChange, message: string) => {
    put(change).then(() => offerUndo(message, () => put(before)), tellFailure);
  };
}
