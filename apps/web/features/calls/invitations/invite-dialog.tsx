import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Failure, SkeletonLines } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import { useWorkspace } from '../../session/workspace';
import styles from '../calls.module.css';
import { personCallsQuery } from '../calls.queries';
import type { CallInvitation, NewCallInvitation } from '../calls.types';
import { useCallActions } from '../use-call-actions';
import { InvitationState } from './invitation-state';
import { WordsToSend } from './words-to-send';

interface InviteDialogProps {
  person: { id: string; name: string };
  /** It is known that a link they may have is of no use any more. */
  isAnew?: boolean;
  onClose: () => void;
}

/** A link of their own and the words to send it with; who has a link already is asked anew only on purpose. */
export function InviteDialog({ person, isAnew = false, onClose }: InviteDialogProps) {
  const workspace = useWorkspace();
  const known = useQuery({ ...personCallsQuery(workspace, person.id), gcTime: 0, staleTime: 0 });
  const [anew, setAnew] = useState(isAnew);
  const asked = known.data?.invitation ?? null;
  const isOut = asked !== null && (asked.state === 'sent' || asked.state === 'opened');
  // What is known must be of this moment, for a second link ends the first.
  const isKnown = known.data !== undefined && known.isFetchedAfterMount;
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Ask ${person.name} for a call`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {known.error ? <Failure error={known.error} onRetry={() => void known.refetch()} /> : null}
      {isKnown && isOut && !anew ? <AskedAlready asked={asked} onAnew={() => setAnew(true)} onClose={onClose} /> : null}
      {isKnown && (!isOut || anew) ? <NewInvitation person={person} onClose={onClose} /> : null}
      {!isKnown && !known.error ? <SkeletonLines rows={3} height={64} /> : null}
    </Modal>
  );
}

interface AskedAlreadyProps {
  asked: CallInvitation;
  onAnew: () => void;
  onClose: () => void;
}

function AskedAlready({ asked, onAnew, onClose }: AskedAlreadyProps) {
  return (
    <div className={styles['invite']}>
      <p>
        They have a link: <InvitationState invitation={asked} />. A new one ends it.
      </p>
      <p className={styles['sent']}>{asked.message.replace('{link}', '(their link)')}</p>
      <div className={styles['ways']}>
        <Button onClick={onAnew} data-autofocus>
          Draft a new one
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </div>
  );
}

function NewInvitation({ person, onClose }: InviteDialogProps) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const actions = useCallActions();
  const made = useMutation({
    mutationFn: () =>
      request<NewCallInvitation>(workspace.url(`/contacts/${person.id}/call-invitations`), {
        method: 'POST',
        body: {},
      }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: [workspace.id, 'call-invitations'] }),
  });
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    made.mutate();
  });
  const { data } = made;
  if (made.error) return <Failure error={made.error} onRetry={() => made.mutate()} />;
  if (!data) return <SkeletonLines rows={4} height={64} />;
  return (
    <WordsToSend
      invitation={data}
      onSent={(sending) => {
        void actions.markSent(data, sending);
        onClose();
      }}
    />
  );
}
