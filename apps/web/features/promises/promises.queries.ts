import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Page } from '../people/people.types';
import type { Workspace } from '../session/workspace';
import type { PromiseView } from './promises.types';

export type Promiser = PromiseView['by'];

const pageSize = 40;

/** Open promises of one side, the first due first. */
export function promisesQuery(workspace: Workspace, by: Promiser) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'promises', by],
    queryFn: ({ pageParam, signal }) =>
      request<Page<PromiseView>>(workspace.url(withQuery('/promises', { by, limit: pageSize, cursor: pageParam })), {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
