import { queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import type { Workspace } from '../session/workspace';
import type { ContactSuggestions, Precision } from './suggestions.types';

/** Every reason to reach out to one person; sensitive words are covered unless asked for. */
export function contactSuggestionsQuery(workspace: Workspace, contactId: string, uncover = false) {
  return queryOptions({
    queryKey: [workspace.id, 'suggestions', contactId, uncover],
    queryFn: ({ signal }) =>
      request<ContactSuggestions>(
        workspace.url(withQuery(`/contacts/${contactId}/suggestions`, { uncover: uncover || null })),
        { signal },
      ),
  });
}

export function precisionQuery(workspace: Workspace) {
  return queryOptions({
    queryKey: [workspace.id, 'precision'],
    queryFn: ({ signal }) => request<Precision>(workspace.url('/suggestions/precision'), { signal }),
    staleTime: 60_000,
  });
}
