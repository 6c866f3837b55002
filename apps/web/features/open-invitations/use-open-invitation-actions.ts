import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, tell, tellFailure } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import type { OpenInvitationFields } from './open-invitation-form';
import { openInvitationQuery } from './open-invitations.queries';
import type { OpenInvitation } from './open-invitations.types';

/** What the owner does with a page for readers. */
export function useOpenInvitationActions() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const place = (id: string) => workspace.url(`/open-invitations/${id}`);
  const shown = (page: OpenInvitation) =>
    queryClient.setQueryData(openInvitationQuery(workspace, page.id).queryKey, page);
  const refresh = () => queryClient.invalidateQueries({ queryKey: [workspace.id, 'open-invitations'] });
  const change = async (id: string, body: Partial<OpenInvitationFields> & { isOn?: boolean }) => {
    shown(await request<OpenInvitation>(place(id), { method: 'PATCH', body }));
    await refresh();
  };
  return {
    make: async (fields: OpenInvitationFields): Promise<OpenInvitation> => {
      const page = await request<OpenInvitation>(workspace.url('/open-invitations'), { method: 'POST', body: fields });
      shown(page);
      await refresh();
      offerUndo('Your page for readers is open.', () => request(place(page.id), { method: 'DELETE' }).finally(refresh));
      return page;
    },
    edit: async (page: OpenInvitation, fields: OpenInvitationFields) => {
      await change(page.id, fields);
      const { title, words, question, postTitle, postUrl, mostAWeek, minutes } = page;
      const before = { title, words, question, postTitle, postUrl, mostAWeek, minutes };
      offerUndo('Changed what the page says.', () => change(page.id, before));
    },
    switchTo: async (page: OpenInvitation, isOn: boolean) => {
      try {
        await change(page.id, { isOn });
        offerUndo(isOn ? 'Readers may ask now.' : 'Readers may not ask any more.', () =>
          change(page.id, { isOn: !isOn }),
        );
      } catch (failure) {
        tellFailure(failure);
      }
    },
    renew: async (page: OpenInvitation) => {
      try {
        shown(await request<OpenInvitation>(`${place(page.id)}/address`, { method: 'POST' }));
        tell('The page has another address; the one from before is no more.');
        await refresh();
      } catch (failure) {
        tellFailure(failure);
      }
    },
  };
}
