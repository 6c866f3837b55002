import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Workspace } from '../session/workspace';
import type { Week } from './week.types';

export function weekQuery(workspace: Workspace, of: string | undefined) {
  return queryOptions({
    queryKey: [workspace.id, 'week', of ?? 'last'],
    queryFn: ({ signal }) => request<Week>(workspace.url(withQuery('/week', { of })), { signal }),
    placeholderData: keepPreviousData,
  });
}

export interface WeekSearch {
  of?: string;
}

/** The day of the week that the address names; what is no day is left out. */
export function readWeekSearch(written: Record<string, unknown>): WeekSearch {
  const { of } = written;
  return typeof of === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(of) ? { of } : {};
}
