import { queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Workspace } from '../session/workspace';
import type { Today } from './today.types';

/** The lines of the day; sensitive words are covered unless asked for. */
export function todayQuery(workspace: Workspace, uncover = false) {
  return queryOptions({
    queryKey: [workspace.id, 'today', uncover],
    queryFn: ({ signal }) => request<Today>(workspace.url(withQuery('/today', { uncover })), { signal }),
    staleTime: 60_000,
  });
}
