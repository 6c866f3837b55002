import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, tell, tellFailure } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import type { Call, CallInvitation } from './calls.types';

export interface HeldCall {
  notes: string;
  durationMinutes?: number | undefined;
}

/** What the owner does with calls and invitations; a call that was held moves clocks, so everything is asked for anew. */
export function useCallActions() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const send = (path: string, method: 'POST' | 'PUT' | 'DELETE', body?: object) =>
    request(workspace.url(path), { method, ...(body ? { body } : {}) });
  const after = async (sent: Promise<unknown>, tellDone: () => void) => {
    try {
      await sent;
      tellDone();
    } catch (failure) {
      tellFailure(failure);
    } finally {
      await refresh();
    }
  };
  return {
    held: (call: Call, { notes, durationMinutes }: HeldCall) =>
      after(
        send(`/calls/${call.id}/outcome`, 'POST', {
          outcome: 'held',
          ...(notes.trim() ? { notes: notes.trim() } : {}),
          ...(durationMinutes ? { durationMinutes } : {}),
        }),
        () => tell(`Noted: you talked with ${call.contactName}.`),
      ),
    missed: (call: Call, missedBy: 'owner' | 'contact') =>
      after(send(`/calls/${call.id}/outcome`, 'POST', { outcome: 'missed', missedBy }), () =>
        tell('Noted: it did not come about. Their link offers other times.'),
      ),
    cancel: (call: Call) =>
      after(send(`/calls/${call.id}/cancel`, 'POST'), () => tell(`The call with ${call.contactName} is cancelled.`)),
    markSent: (invitation: Pick<CallInvitation, 'id' | 'contactName'>) =>
      after(send(`/call-invitations/${invitation.id}/sent`, 'PUT', { sent: true }), () =>
        offerUndo(`Noted: you have asked ${invitation.contactName}.`, () =>
          send(`/call-invitations/${invitation.id}/sent`, 'PUT', { sent: false }).finally(() => void refresh()),
        ),
      ),
    revoke: (invitation: CallInvitation) =>
      after(send(`/call-invitations/${invitation.id}`, 'DELETE'), () => tell('The link does not work any more.')),
  };
}

export type CallActions = ReturnType<typeof useCallActions>;
