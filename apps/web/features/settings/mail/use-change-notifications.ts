import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../../ui/request';
import { offerUndo, tellFailure } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import { notificationSettingsQuery } from './mail.queries';
import type { NotificationSettings } from './mail.types';

type Change = Partial<Omit<NotificationSettings, 'goesTo' | 'last'>>;

/** Changes which mails come, at once, with the way back. */
export function useChangeNotifications(settings: NotificationSettings) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const { queryKey } = notificationSettingsQuery(workspace);
  const put = async (body: Change) => {
    const before = queryClient.getQueryData(queryKey);
    queryClient.setQueryData(queryKey, (known) => (known ? { ...known, ...body } : known));
    try {
      const kept = await request<NotificationSettings>(workspace.url('/notification-settings'), {
        method: 'PATCH',
        body,
      });
      queryClient.setQueryData(queryKey, kept);
    } catch (failure) {
      queryClient.setQueryData(queryKey, before);
      throw failure;
    }
  };
  return (change: Change, message: string) => {
    const names = Object.keys(change) as (keyof Change)[];
    const before: Change = Object.fromEntries(names.map((name) => [name, settings[name]]));
    put(change).then(() => offerUndo(message, () => put(before)), tellFailure);
  };
}
