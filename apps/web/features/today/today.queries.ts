import { queryOptions } from '@tanstack/react-query';
import { request } from '../../ui/request';
import type { Workspace } from '../session/workspace';
import type { Today } from './today.types';

export function todayQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'today'],
    queryFn: ({ signal }) => request<Today>(workspace.url('/today'), { signal }),
    staleTime: 60_000,
  });
}
