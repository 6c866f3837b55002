import { queryOptions } from '@tanstack/react-query';
import { request, withQuery } from '../../../ui/request';
import type { Page } from '../../people/people.types';
import type { Workspace } from '../../session/workspace';
import type { MergeView } from './merges.types';

/** Who was made one with a person, or taken out of him; the newest first. */
export function mergesQuery(workspace: Workspace, contactId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'merges', contactId],
    queryFn: ({ signal }) =>
      request<Page<MergeView>>(workspace.url(withQuery(`/contacts/${contactId}/merges`, { limit: 50 })), { signal }),
  });
}
