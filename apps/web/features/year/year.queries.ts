import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../ui/request';
import type { Workspace } from '../session/workspace';
import type { Year } from './year.types';

export function yearsQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'years'],
    queryFn: ({ signal }) => request<{ items: number[] }>(workspace.url('/years'), { signal }),
  });
}

export function yearQuery(workspace: Workspace, year: number | undefined) {
  return queryOptions({
    queryKey: [workspace.id, 'year', year],
    queryFn: ({ signal }) => request<Year>(workspace.url(`/years/${year}`), { signal }),
    enabled: year !== undefined,
    placeholderData: keepPreviousData,
  });
}

export interface YearSearch {
  of?: number;
}

/** The year that the address names; what is none is left out. */
export function readYearSearch(written: Record<string, unknown>): YearSearch {
  const of = Number(written['of']);
  return Number.isInteger(of) && of >= 1970 && of < 9999 ? { of } : {};
}
