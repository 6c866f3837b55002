import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../../ui/request';
import { offerUndo, tellFailure } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import { remindersQuery } from '../settings.queries';
import type { Reminders } from '../settings.types';

/** Changes how the owner is reminded; it shows at once, with the way back. */
export function useChangeReminders() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const { queryKey } = remindersQuery(workspace);
  const put = (body: Partial<Reminders>) => {
    queryClient.setQueryData(queryKey, (before) => (before ? { ...before, ...body } : before));
    return request<Reminders>(workspace.url('/followup-settings'), { method: 'PATCH', body }).finally(
      () => void queryClient.invalidateQueries({ queryKey: [workspace.id] }),
    );
  };
  return (change: Partial<Reminders>, before: Partial<Reminders>, message: string) => {
    put(change).then(() => offerUndo(message, () => put(before)), tellFailure);
  };
}
