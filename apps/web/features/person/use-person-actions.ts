import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { request } from '../../ui/request';
import { offerUndo, removeLater, tellFailure } from '../../ui/undo/undo';
import type { PrintedIdentity } from '../identities/identity.types';
import { useWorkspace } from '../session/workspace';
import { personQuery } from './person.queries';
import type { Contact, Identity } from './person.types';

type Editable = Partial<Pick<Contact, 'name' | 'circle' | 'cadenceDays' | 'about' | 'boundaries'>>;

/** What is done to one person; each shows at once and can be taken back. */
export function usePersonActions(contact: Contact) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { queryKey } = personQuery(workspace, contact.id);
  const address = workspace.url(`/contacts/${contact.id}`);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const show = (change: Partial<Contact>) =>
    queryClient.setQueryData(queryKey, (before) => (before ? { ...before, ...change } : before));
  const put = (body: Editable) => {
    show(body);
    return request(address, { method: 'PATCH', body }).finally(refresh);
  };
  const archive = (away: boolean) => {
    const send = (archived: boolean) => {
      show({ archivedAt: archived ? new Date().toISOString() : null });
      return request(`${address}/${archived ? 'archive' : 'restore'}`, { method: 'POST' }).finally(refresh);
    };
    send(away).catch(tellFailure);
    offerUndo(`${contact.name} is ${away ? 'archived' : 'back'}.`, () => send(!away));
  };
  return {
    /** Changes something, and says so with the way back. */
    change: (body: Editable, message: string) => {
      const before = Object.fromEntries(
        Object.keys(body).map((key) => [key, contact[key as keyof Editable]]),
      ) as Editable;
      put(body).catch(tellFailure);
      offerUndo(message, () => put(before));
    },
    archive,
    remove: () => {
      removeLater({
        ids: [contact.id],
        message: `${contact.name} is deleted, with the whole timeline.`,
        send: (keepalive) => request(address, { method: 'DELETE', keepalive }),
        after: refresh,
        onUndo: () => void navigate({ to: '/people/$contactId', params: { contactId: contact.id } }),
      });
      void navigate({ to: '/people' });
    },
    addIdentity: (identity: PrintedIdentity) => {
      request<Identity>(`${address}/identities`, { method: 'POST', body: identity })
        .then((added) => show({ identities: [...contact.identities.filter((one) => one.id !== added.id), added] }))
        .catch(tellFailure)
        .finally(refresh);
    },
    removeIdentity: (identity: Identity) =>
      removeLater({
        ids: [identity.id],
        message: `${identity.printed} is taken off ${contact.name}.`,
        send: (keepalive) => request(`${address}/identities/${identity.id}`, { method: 'DELETE', keepalive }),
        after: refresh,
      }),
  };
}
