import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, removeLater, tellFailure } from '../../ui/undo/undo';
import { useReckoning } from '../../ui/time/reckoning';
import { useWorkspace } from '../session/workspace';
import { callTime } from './call-time';
import type { Call } from './calls.types';
import type { Invited, Sending } from './invitations/sent-by';

export interface HeldCall {
  notes: string;
  durationMinutes?: number | undefined;
  /** When it began, where a timer knows it. */
  startedAt?: string | undefined;
}

export interface PlannedCall {
  startsAt: string;
  way: Call['way'];
  /** Where the calendar entry goes; left out: nowhere. */
  guestEmail?: string;
}

/** What the owner does with calls and invitations; a call that was held moves clocks, so everything is asked for anew. */
export function useCallActions() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const { timeZone } = useReckoning();
  const refresh = () => queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const send = <Answer>(path: string, method: 'POST' | 'PUT' | 'DELETE', body?: object, keepalive = false) =>
    request<Answer>(workspace.url(path), { method, keepalive, ...(body ? { body } : {}) });
  const doing = async <Answer>(sent: Promise<Answer>, tellDone: (answer: Answer) => void): Promise<Answer | null> => {
    try {
      const answer = await sent;
      tellDone(answer);
      return answer;
    } catch (failure) {
      tellFailure(failure);
      return null;
    } finally {
      await refresh();
    }
  };
  const outcome = (call: Call, body: object, message: string) =>
    doing(send<Call>(`/calls/${call.id}/outcome`, 'POST', body), () =>
      offerUndo(message, () => send(`/calls/${call.id}/outcome`, 'DELETE').finally(() => void refresh())),
    );
  return {
    /** The call as it is now; null where it was refused. */
    held: (call: Call, { notes, durationMinutes, startedAt }: HeldCall) =>
      outcome(
        call,
        {
          outcome: 'held',
          ...(notes.trim() ? { notes: notes.trim() } : {}),
          ...(durationMinutes ? { durationMinutes } : {}),
          ...(startedAt ? { startedAt } : {}),
        },
        `Noted: you talked with ${call.contactName}.`,
      ),
    missed: (call: Call, missedBy: 'owner' | 'contact') =>
      outcome(call, { outcome: 'missed', missedBy }, `Noted: the call with ${call.contactName} did not come about.`),
    move: (call: Call, startsAt: string) =>
      doing(send<Call>(`/calls/${call.id}/move`, 'POST', { startsAt }), () =>
        offerUndo(`Moved to ${callTime(startsAt, timeZone)}.`, () =>
          send(`/calls/${call.id}/move`, 'POST', { startsAt: call.startsAt }).finally(() => void refresh()),
        ),
      ),
    cancel: (call: Call) =>
      removeLater({
        ids: [call.id],
        message: `The call with ${call.contactName} is cancelled.`,
        send: (keepalive) => send(`/calls/${call.id}/cancel`, 'POST', undefined, keepalive),
        after: () => void refresh(),
      }),
    /** The call that is planned; refused in words where another one is booked then. */
    plan: async (person: { id: string; name: string }, wanted: PlannedCall) => {
      const call = await send<Call>(`/contacts/${person.id}/calls`, 'POST', wanted);
      offerUndo(`Planned: ${callTime(call.startsAt, timeZone)} with ${person.name}.`, () =>
        send(`/calls/${call.id}/cancel`, 'POST').finally(() => void refresh()),
      );
      await refresh();
    },
    /** It is a message on the timeline then. */
    markSent: (invitation: Invited, { channel, message }: Sending, onUndo?: () => void) =>
      doing(
        send(`/call-invitations/${invitation.id}/sent`, 'PUT', {
          sent: true,
          channel,
          ...(message ? { message } : {}),
        }),
        () =>
          offerUndo(`Noted: you have asked ${invitation.contactName}.`, () => {
            onUndo?.();
            return send(`/call-invitations/${invitation.id}/sent`, 'PUT', { sent: false }).finally(
              () => void refresh(),
            );
          }),
      ),
    revoke: (invitation: Invited) =>
      removeLater({
        ids: [invitation.id],
        message: `Taken back: the link of ${invitation.contactName} ends.`,
        send: (keepalive) => send(`/call-invitations/${invitation.id}`, 'DELETE', undefined, keepalive),
        after: () => void refresh(),
      }),
  };
}

export type CallActions = ReturnType<typeof useCallActions>;
