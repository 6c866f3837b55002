import { Button, Checkbox, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import { counted, sentenceCase } from '../../../ui/text/numbers';
import { useWorkspace } from '../../session/workspace';
import styles from '../calls.module.css';
import type { CallQueue, NewCallInvitations } from '../calls.types';
import { useCallActions } from '../use-call-actions';
import { WordsToSend } from './words-to-send';

interface InviteManyDialogProps {
  queue: CallQueue;
  onClose: () => void;
}

/** Asks several of the queue at once: who, then the words of each, one after the other. */
export function InviteManyDialog({ queue, onClose }: InviteManyDialogProps) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [drafted, setDrafted] = useState<NewCallInvitations | null>(null);
  const draft = useMutation({
    mutationFn: (contactIds: string[]) =>
      request<NewCallInvitations>(workspace.url('/call-invitations'), { method: 'POST', body: { contactIds } }),
    onSuccess: setDrafted,
  });
  // The list under the dialog stays as it is until the words are sent.
  const close = () => {
    if (drafted) void queryClient.invalidateQueries({ queryKey: [workspace.id] });
    onClose();
  };
  return (
    <Modal opened onClose={close} title="Ask for a call" size={560} closeButtonProps={{ 'aria-label': 'Close' }}>
      {drafted ? (
        <WordsOfEach drafted={drafted} queue={queue} onClose={close} />
      ) : (
        <Choose queue={queue} isBusy={draft.isPending} error={draft.error} onDraft={(ids) => draft.mutate(ids)} />
      )}
    </Modal>
  );
}

interface ChooseProps {
  queue: CallQueue;
  isBusy: boolean;
  error: Error | null;
  onDraft: (contactIds: string[]) => void;
}

function Choose({ queue, isBusy, error, onDraft }: ChooseProps) {
  const { items, places, out } = queue;
  const wanted = Math.max(0, places - out);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    items.slice(0, wanted).map(({ contact }) => contact.id),
  );
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const isFull = chosen.length >= places;
  return (
    <div className={styles['invite']}>
      <p>{queue.sentence}</p>
      <ul className={styles['choices']}>
        {items.map(({ contact, sentence }) => (
          <li key={contact.id}>
            <Checkbox
              label={contact.name}
              description={sentence}
              checked={chosen.includes(contact.id)}
              disabled={isFull && !chosen.includes(contact.id)}
              onChange={() => toggle(contact.id)}
            />
          </li>
        ))}
      </ul>
      {error ? <Failure error={error} /> : null}
      <div className={styles['ways']}>
        <Button loading={isBusy} disabled={chosen.length === 0} onClick={() => onDraft([...chosen])} data-autofocus>
          Draft the words
        </Button>
        <span className={styles['dim']} role="status">
          {chosen.length === 0
            ? `There is room for ${counted(places, 'call')}.`
            : `${sentenceCase(counted(chosen.length, 'person', 'people'))} for ${counted(places, 'free call')}.`}
        </span>
      </div>
    </div>
  );
}

interface WordsOfEachProps {
  drafted: NewCallInvitations;
  queue: CallQueue;
  onClose: () => void;
}

function WordsOfEach({ drafted, queue, onClose }: WordsOfEachProps) {
  const actions = useCallActions();
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const nameOf = (id: string) => queue.items.find(({ contact }) => contact.id === id)?.contact.name ?? 'Somebody';
  return (
    <div className={styles['each']}>
      {drafted.left.map(({ contactId, why }) => (
        <p key={contactId}>
          <strong>{nameOf(contactId)}</strong> {why}
        </p>
      ))}
      {drafted.items.map((invitation) => (
        <WordsToSend
          key={invitation.id}
          invitation={invitation}
          isSent={sent.has(invitation.id)}
          onSent={(sending) => {
            setSent(new Set([...sent, invitation.id]));
            void actions.markSent(invitation, sending, () => {
              setSent((before) => new Set([...before].filter((one) => one !== invitation.id)));
            });
          }}
        />
      ))}
      <div className={styles['ways']}>
        <Button variant={sent.size === drafted.items.length ? 'filled' : 'default'} onClick={onClose}>
          Done
        </Button>
        {sent.size < drafted.items.length ? (
          <span className={styles['dim']}>What you do not send now stays a draft among the invitations.</span>
        ) : null}
      </div>
    </div>
  );
}
