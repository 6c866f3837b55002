import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Page } from '../people/people.types';
import type { Workspace } from '../session/workspace';
import type { Fate, ImportPreview, ImportRow, ImportState, ImportView } from './imports.types';

const pollMilliseconds = 700;
const moving: readonly ImportState[] = ['queued', 'running', 'undoing'];

export function isMoving(view: ImportView | undefined): boolean {
  return view !== undefined && moving.includes(view.state);
}

export function importsQuery(workspace: Workspace) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'imports'],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ImportView>>(workspace.url(withQuery('/imports', { limit: 30, cursor: pageParam })), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One import; asks again while it is moving. */
export function importQuery(workspace: Workspace, importId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'import', importId],
    queryFn: ({ signal }) => request<ImportView>(workspace.url(`/imports/${importId}`), { signal }),
    refetchInterval: (query) => (isMoving(query.state.data) ? pollMilliseconds : false),
  });
}

/** What bringing it in would bring; kept from the first look, asked for anew when the page is opened again. */
export function previewQuery(workspace: Workspace, importId: string) {
  return queryOptions({
    queryKey: ['preview', workspace.id, importId],
    queryFn: ({ signal }) => request<ImportPreview>(workspace.url(`/imports/${importId}/preview`), { signal }),
    staleTime: Infinity,
  });
}

export interface RowsSearch {
  fate: Fate | null;
  search: string;
}

export function importRowsQuery(workspace: Workspace, importId: string, { fate, search }: RowsSearch) {
  return infiniteQueryOptions({
    queryKey: [workspace.id, 'import-rows', importId, fate, search],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ImportRow>>(
        workspace.url(withQuery(`/imports/${importId}/rows`, { fate, search, limit: 50, cursor: pageParam })),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
