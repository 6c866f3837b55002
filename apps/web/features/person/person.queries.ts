import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Channel, Page } from '../people/people.types';
import type { Workspace } from '../session/workspace';
import type { Contact, DepthLadder, Rhythm, TimelineEntry } from './person.types';

export function personQuery(workspace: Workspace, contactId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'person', contactId],
    queryFn: ({ signal }) => request<Contact>(workspace.url(`/contacts/${contactId}`), { signal }),
  });
}

export function rhythmQuery(workspace: Workspace, contactId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'rhythm', contactId],
    queryFn: ({ signal }) => request<Rhythm>(workspace.url(`/contacts/${contactId}/rhythm`), { signal }),
  });
}

/** The steps that were taken, each with the words that took it. */
export function ladderQuery(workspace: Workspace, contactId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'ladder', contactId],
    queryFn: ({ signal }) => request<DepthLadder>(workspace.url(`/contacts/${contactId}/ladder`), { signal }),
  });
}

export function timelineQuery(workspace: Workspace, contactId: string, channel: Channel | null) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'timeline', contactId, channel],
    queryFn: ({ pageParam, signal }) =>
      request<Page<TimelineEntry>>(
        workspace.url(withQuery(`/contacts/${contactId}/timeline`, { channel, limit: 30, cursor: pageParam })),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
