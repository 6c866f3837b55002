import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Page } from '../people/people.types';
import type { Workspace } from '../session/workspace';
import type { Trip, TripNeighbours } from './trips.types';

export function tripsQuery(workspace: Workspace) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'trips'],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Trip>>(workspace.url(withQuery('/trips', { limit: 100, cursor: pageParam })), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function neighboursQuery(workspace: Workspace, tripId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'trip-neighbours', tripId],
    queryFn: ({ signal }) => request<TripNeighbours>(workspace.url(`/trips/${tripId}/people`), { signal }),
  });
}
