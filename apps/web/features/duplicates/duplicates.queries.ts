import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Page } from '../people/people.types';
import type { Workspace } from '../session/workspace';
import type { DuplicateCluster, DuplicatesSummary, OwnerQuestions } from './duplicates.types';

const pageSize = 20;
const pollMilliseconds = 3_000;

/** People who may be one person, the likeliest first. */
export function duplicatesQuery(workspace: Workspace) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'duplicates'],
    queryFn: ({ pageParam, signal }) =>
      request<Page<DuplicateCluster>>(workspace.url(withQuery('/duplicates', { limit: pageSize, cursor: pageParam })), {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Contacts who may be the owner himself. */
export function ownerQuestionsQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'owner-questions'],
    queryFn: ({ signal }) => request<OwnerQuestions>(workspace.url('/duplicates/owner'), { signal }),
  });
}

/** How many are left; asks again while people are still being compared. */
export function duplicatesSummaryQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'duplicates-summary'],
    queryFn: ({ signal }) => request<DuplicatesSummary>(workspace.url('/duplicates/summary'), { signal }),
    refetchInterval: (query) => ((query.state.data?.waiting ?? 0) > 0 ? pollMilliseconds : false),
  });
}
