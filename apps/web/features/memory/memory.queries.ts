import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Workspace } from '../session/workspace';
import type { ContactMemory, ThreadMemory, ThreadReading, WorkspaceMemory } from './memory.types';

const pollMilliseconds = 1000;

/** What was read in a thread, in the pages of its items. */
export function threadReadingQuery(workspace: Workspace, threadId: string, limit: number) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'thread-reading', threadId],
    queryFn: ({ pageParam, signal }) =>
      request<ThreadReading>(workspace.url(withQuery(`/threads/${threadId}/reading`, { limit, cursor: pageParam })), {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** What a whole thread comes to; asks again while it is being read. */
export function threadMemoryQuery(workspace: Workspace, threadId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'thread-memory', threadId],
    queryFn: ({ signal }) => request<ThreadMemory>(workspace.url(`/threads/${threadId}/memory`), { signal }),
    refetchInterval: ({ state: { data } }) => (data && !isRead(data) ? pollMilliseconds : false),
  });
}

/** Whether a thread was read to its end; one that has just come in is not even waiting yet. */
export function isRead({ isWaiting, readAt }: ThreadMemory): boolean {
  return readAt !== null && !isWaiting;
}

/** What is remembered of a person; sensitive words only where they are asked for. */
export function contactMemoryQuery(workspace: Workspace, contactId: string, uncover = false) {
  return queryOptions({
    queryKey: [workspace.id, 'contact-memory', contactId, uncover],
    queryFn: ({ signal }) =>
      request<ContactMemory>(workspace.url(withQuery(`/contacts/${contactId}/memory`, { uncover })), { signal }),
    placeholderData: keepPreviousData,
  });
}

/** How far the reading of everything has come; asks again while something waits. */
export function workspaceMemoryQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'memory'],
    queryFn: ({ signal }) => request<WorkspaceMemory>(workspace.url('/memory'), { signal }),
    refetchInterval: (query) => ((query.state.data?.waiting ?? 0) > 0 ? pollMilliseconds : false),
  });
}
