import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../ui/request';
import { offerUndo, removeLater, tell, tellFailure } from '../../../ui/undo/undo';
import type { Sending } from '../../calls/invitations/sent-by';
import { useWorkspace } from '../../session/workspace';
import type { AnsweredRequest, CallRequest } from '../open-invitations.types';

/** Whom the owner takes for the one who asked: a contact's id, or somebody new. */
export type WhoAsked = { contactId: string | null } | Record<string, never>;

export interface RequestActions {
  /** An answer whose words are to be copied just now. */
  answered: AnsweredRequest | null;
  close: () => void;
  accept: (asked: CallRequest, who: WhoAsked) => void;
  decline: (asked: CallRequest) => void;
  setAside: (asked: CallRequest) => void;
  takeBack: (asked: CallRequest) => void;
  newLink: (asked: CallRequest) => void;
  markSent: (answer: AnsweredRequest, sending: Sending) => void;
  remove: (asked: CallRequest) => void;
}

/** What the owner does with those who asked; a yes makes contacts and moves clocks, so everything is asked for anew. */
export function useRequestActions(): RequestActions {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [answered, setAnswered] = useState<AnsweredRequest | null>(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const send = <T>({ id }: CallRequest, verb: string, body?: object) =>
    request<T>(workspace.url(`/call-requests/${id}/${verb}`), { method: 'POST', ...(body ? { body } : {}) });
  const undo = async (asked: CallRequest) => {
    setAnswered((shown) => (shown?.request.id === asked.id ? null : shown));
    await send(asked, 'undo').finally(() => void refresh());
  };
  const after = (sent: Promise<void>) => void sent.catch(tellFailure).finally(() => void refresh());
  return {
    answered,
    close: () => setAnswered(null),
    accept: (asked, who) =>
      after(
        send<AnsweredRequest>(asked, 'accept', who).then((answer) => {
          if (answer.message === null) return;
          setAnswered(answer);
          offerUndo(`You said yes to ${asked.name}.`, () => undo(asked));
        }),
      ),
    decline: (asked) =>
      after(
        send<AnsweredRequest>(asked, 'decline').then((answer) => {
          setAnswered(answer);
          offerUndo(`A kind no to ${asked.name}.`, () => undo(asked));
        }),
      ),
    setAside: (asked) =>
      after(send(asked, 'set-aside').then(() => offerUndo(`Set ${asked.name} aside.`, () => undo(asked)))),
    takeBack: (asked) => after(undo(asked).then(() => tell(`${asked.name} waits for an answer again.`))),
    newLink: (asked) => after(send<AnsweredRequest>(asked, 'link').then(setAnswered)),
    markSent: ({ request: asked }, sending) => {
      setAnswered(null);
      if (!asked.invitation) return;
      const path = workspace.url(`/call-invitations/${asked.invitation.id}/sent`);
      after(
        request(path, { method: 'PUT', body: { sent: true, ...sending } }).then(() =>
          offerUndo(`Noted: you have asked ${asked.name}.`, () =>
            request(path, { method: 'PUT', body: { sent: false } }).finally(() => void refresh()),
          ),
        ),
      );
    },
    remove: (asked) =>
      removeLater({
        ids: [asked.id],
        message: `Deleted what ${asked.name} wrote.`,
        send: (keepalive) => request(workspace.url(`/call-requests/${asked.id}`), { method: 'DELETE', keepalive }),
        after: () => void refresh(),
      }),
  };
}
