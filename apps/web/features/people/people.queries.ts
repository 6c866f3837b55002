import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Workspace } from '../session/workspace';
import type { PeopleSearch, ReviewSearch } from './filters/people.search';
import type { Page, PersonLine, ReviewLine } from './people.types';

const pageSize = 60;

export function peopleQuery(workspace: Workspace, search: PeopleSearch) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'people', search],
    queryFn: ({ pageParam, signal }) =>
      request<Page<PersonLine>>(
        workspace.url(withQuery('/contacts', { sort: 'name', ...search, limit: pageSize, cursor: pageParam })),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function reviewQuery(workspace: Workspace, search: ReviewSearch) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'review', search],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ReviewLine>>(
        workspace.url(withQuery('/review', { ...search, limit: pageSize, cursor: pageParam })),
        {
          signal,
        },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
