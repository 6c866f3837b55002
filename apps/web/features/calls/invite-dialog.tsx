import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { useWorkspace } from '../session/workspace';
import styles from './calls.module.css';
import type { NewCallInvitation } from './calls.types';
import { useCallActions } from './use-call-actions';

interface InviteDialogProps {
  person: { id: string; name: string };
  onClose: () => void;
}

/** A link of their own and the words to send it with; the owner copies and sends them himself. */
export function InviteDialog({ person, onClose }: InviteDialogProps) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [words, setWords] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
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
  const message = words ?? (data ? data.message.replace(data.path, linkOf(data)) : '');
  const copy = () => navigator.clipboard.writeText(message).then(() => setCopied(true));
  const sent = () => {
    if (data) void actions.markSent({ id: data.id, contactName: person.name });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Ask ${person.name} for a call`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {made.error ? <Failure error={made.error} onRetry={() => made.mutate()} /> : null}
      <div className={styles['invite']}>
        <Textarea
          label="What to send"
          description="Nothing is sent by itself. The link is theirs alone and is shown only now."
          autosize
          minRows={8}
          maxRows={16}
          value={message}
          disabled={!data}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className={styles['ways']}>
          <Button onClick={() => void copy()} disabled={!data} data-autofocus>
            {copied ? 'Copied' : 'Copy'}
          </Button>
          <Button variant="default" onClick={sent} disabled={!data}>
            I have sent it
          </Button>
        </div>
      </div>
    </Modal>
  );
}

// Where no public address is set, it is the one under which the owner is here.
function linkOf({ link, path }: NewCallInvitation): string {
  return link ? path : new URL(path, window.location.origin).toString();
}
