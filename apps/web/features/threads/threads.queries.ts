import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Page } from '../people/people.types';
import type { Workspace } from '../session/workspace';
import type { ThreadItem, ThreadLine } from './threads.types';

/** Of the items of a thread, and of what was read in them: the two come in the same pages. */
export const pageSize = 100;

export function threadsQuery(workspace: Workspace) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'threads'],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ThreadLine>>(workspace.url(withQuery('/threads', { limit: 50, cursor: pageParam })), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function threadQuery(workspace: Workspace, threadId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'thread', threadId],
    queryFn: ({ signal }) => request<ThreadLine>(workspace.url(`/threads/${threadId}`), { signal }),
  });
}

export function threadItemsQuery(workspace: Workspace, threadId: string) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'thread-items', threadId],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ThreadItem>>(
        workspace.url(withQuery(`/threads/${threadId}/items`, { limit: pageSize, cursor: pageParam })),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
