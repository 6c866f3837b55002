import { queryOptions } from '@tanstack/react-query';
import { request } from '../../ui/request';
import type { Workspace } from '../session/workspace';
import type { ApiToken, Members, OwnerIdentity, Reminders, WorkspaceSettings } from './settings.types';

export function workspaceQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'settings'],
    queryFn: ({ signal }) => request<WorkspaceSettings>(workspace.url(''), { signal }),
    staleTime: 5 * 60_000,
  });
}

export function ownerIdentitiesQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'owner-identities'],
    queryFn: ({ signal }) => request<{ items: OwnerIdentity[] }>(workspace.url('/owner-identities'), { signal }),
  });
}

export function membersQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'members'],
    queryFn: ({ signal }) => request<Members>(workspace.url('/members'), { signal }),
  });
}

export function tokensQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'tokens'],
    queryFn: ({ signal }) => request<{ items: ApiToken[] }>(workspace.url('/tokens'), { signal }),
  });
}

/** How the owner is reminded, and when he is away. */
export function remindersQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'reminders'],
    queryFn: ({ signal }) => request<Reminders>(workspace.url('/followup-settings'), { signal }),
  });
}
