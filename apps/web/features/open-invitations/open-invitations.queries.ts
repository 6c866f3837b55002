import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Page } from '../people/people.types';
import type { Workspace } from '../session/workspace';
import type { CallRequest, OpenInvitation } from './open-invitations.types';

export const requestStates = ['waiting', 'accepted', 'declined', 'spam'] as const;
export type RequestState = CallRequest['state'];

export function openInvitationsQuery(workspace: Workspace) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'open-invitations'],
    queryFn: ({ pageParam, signal }) =>
      request<Page<OpenInvitation>>(workspace.url(withQuery('/open-invitations', { limit: 20, cursor: pageParam })), {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function openInvitationQuery(workspace: Workspace, id: string) {
  return queryOptions({
    queryKey: [workspace.id, 'open-invitation', id],
    queryFn: ({ signal }) => request<OpenInvitation>(workspace.url(`/open-invitations/${id}`), { signal }),
  });
}

export function callRequestsQuery(workspace: Workspace, id: string, state: RequestState, uncover: boolean) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'call-requests', id, state, uncover],
    queryFn: ({ pageParam, signal }) =>
      request<Page<CallRequest>>(
        workspace.url(withQuery(`/open-invitations/${id}/requests`, { state, uncover, limit: 30, cursor: pageParam })),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
