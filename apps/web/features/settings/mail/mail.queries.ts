import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../ui/request';
import type { Workspace } from '../../session/workspace';
import type { MailServer, NotificationSettings, TaskFeed } from './mail.types';

export function mailServerQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'mail-server'],
    queryFn: ({ signal }) => request<MailServer>(workspace.url('/mail-server'), { signal }),
  });
}

export function notificationSettingsQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'notification-settings'],
    queryFn: ({ signal }) => request<NotificationSettings>(workspace.url('/notification-settings'), { signal }),
  });
}

export function taskFeedQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'task-feed'],
    queryFn: ({ signal }) => request<TaskFeed>(workspace.url('/task-feed'), { signal }),
  });
}
