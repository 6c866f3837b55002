import { queryOptions } from '@tanstack/react-query';
import { request } from '../../ui/request';
import type { Workspace } from '../session/workspace';
import type { ContactPlace } from './places.types';

export function contactPlaceQuery(workspace: Workspace, contactId: string) {
  return queryOptions({
    queryKey: [workspace.id, 'place', contactId],
    queryFn: ({ signal }) => request<ContactPlace>(workspace.url(`/contacts/${contactId}/place`), { signal }),
  });
}
