import { queryOptions } from '@tanstack/react-query';
import { request } from '../../ui/request';
import type { Workspace } from '../session/workspace';
import type { BlockedTimes, CalendarList } from './calendars.types';

const SOON_MS = 1_000;

/** Looked at again each second while one of them is being read. */
export function calendarsQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'call-calendars'],
    queryFn: ({ signal }) => request<CalendarList>(workspace.url('/calendars'), { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(({ isReading }) => isReading) ? SOON_MS : false),
  });
}

export function blockedTimesQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'call-blocked-times'],
    queryFn: ({ signal }) => request<BlockedTimes>(workspace.url('/blocked-times'), { signal }),
  });
}
