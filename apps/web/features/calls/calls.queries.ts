import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Page } from '../people/people.types';
import type { Workspace } from '../session/workspace';
import type {
  Brief,
  Call,
  CallInvitation,
  CallQueue,
  CallSettings,
  CallSlots,
  InteractionReading,
} from './calls.types';

const pollMilliseconds = 1000;

export function callsQuery(workspace: Workspace, list: 'coming' | 'waiting' | 'past') {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'calls', list],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Call>>(workspace.url(withQuery('/calls', { list, limit: 20, cursor: pageParam })), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One call with all of its words. */
export function wholeCallQuery(workspace: Workspace, callId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'calls', 'whole', callId],
    queryFn: ({ signal }) => request<Call>(workspace.url(`/calls/${callId}?uncover=true`), { signal }),
  });
}

export function invitationsQuery(workspace: Workspace, list: 'out' | 'over') {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'call-invitations', list],
    queryFn: ({ pageParam, signal }) =>
      request<Page<CallInvitation>>(
        workspace.url(withQuery('/call-invitations', { list, limit: 20, cursor: pageParam })),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** What stands about a call with one person: the newest invitation, and the next call. */
export function personCallsQuery(workspace: Workspace, contactId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'call-invitations', 'of', contactId],
    queryFn: async ({ signal }) => {
      const first = <Item>(path: string, query: Record<string, string>) =>
        request<Page<Item>>(workspace.url(withQuery(path, { ...query, contactId, limit: 1 })), { signal });
      const [invitations, calls] = await Promise.all([
        first<CallInvitation>('/call-invitations', {}),
        first<Call>('/calls', { list: 'coming' }),
      ]);
      return { invitation: invitations.items[0] ?? null, call: calls.items[0] ?? null };
    },
  });
}

/** Whom to ask next, and for how many there is room. */
export function callQueueQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'call-queue'],
    queryFn: ({ signal }) => request<CallQueue>(workspace.url('/call-queue'), { signal }),
    staleTime: 60_000,
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

export function briefQuery(workspace: Workspace, contactId: string, uncover: boolean) {
  return queryOptions({
    queryKey: [workspace.id, 'brief', contactId, uncover],
    queryFn: ({ signal }) =>
      request<Brief>(workspace.url(withQuery(`/contacts/${contactId}/brief`, { uncover })), { signal }),
  });
}

/** What was read in the notes of a talk; asks again while they are being read. */
export function interactionReadingQuery(workspace: Workspace, interactionId: string, uncover: boolean) {
  return queryOptions({
    queryKey: [workspace.id, 'interaction-reading', interactionId, uncover],
    queryFn: ({ signal }) =>
      request<InteractionReading>(workspace.url(withQuery(`/interactions/${interactionId}/reading`, { uncover })), {
        signal,
      }),
    refetchInterval: ({ state: { data } }) => (data?.isWaiting ? pollMilliseconds : false),
  });
}
