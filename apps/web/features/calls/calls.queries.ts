import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Page } from '../people/people.types';
import type { Workspace } from '../session/workspace';
import type { Call, CallInvitation, CallSettings, CallSlots } from './calls.types';

export function callsQuery(workspace: Workspace, list: 'coming' | 'past') {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'calls', list],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Call>>(workspace.url(withQuery('/calls', { list, limit: 20, cursor: pageParam })), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function invitationsQuery(workspace: Workspace) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'call-invitations'],
    queryFn: ({ pageParam, signal }) =>
      request<Page<CallInvitation>>(workspace.url(withQuery('/call-invitations', { limit: 20, cursor: pageParam })), {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function callSettingsQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'call-settings'],
    queryFn: ({ signal }) => request<CallSettings>(workspace.url('/call-settings'), { signal }),
  });
}

export function callSlotsQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'call-slots'],
    queryFn: ({ signal }) => request<CallSlots>(workspace.url('/call-slots'), { signal }),
  });
}
