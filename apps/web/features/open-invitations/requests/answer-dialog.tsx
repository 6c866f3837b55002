import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { sentBy, type SentBy } from '../../calls/invitations/sent-by';
import styles from '../open-invitations.module.css';
import type { AnsweredRequest } from '../open-invitations.types';
import type { RequestActions } from './use-request-actions';

/** The words to answer with; the owner changes, copies and sends them himself. */
export function AnswerDialog({ answer, actions }: { answer: AnsweredRequest; actions: RequestActions }) {
  const { request, path } = answer;
  const [words, setWords] = useState(() => withWholeLink(answer));
  const [copied, setCopied] = useState(false);
  const [channel, setChannel] = useState<SentBy>(() => channelTo(request));
  const copy = () => navigator.clipboard.writeText(words).then(() => setCopied(true));
  const hint = path
    ? `Nothing is sent by itself. The link is theirs alone and is shown only now; ${request.name} also finds it on the page of the request.`
    : 'Nothing is sent by itself.';
  return (
    <Modal
      opened
      onClose={actions.close}
      title={path ? `A yes to ${request.name}` : `An answer to ${request.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={styles['form']}>
        <Textarea
          label="What to send"
          description={hint}
          autosize
          minRows={7}
          maxRows={16}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <p className={styles['dim']}>To {request.knownAs}</p>
        <div className={styles['ways']}>
          <Button onClick={() => void copy()} data-autofocus>
            {copied ? 'Copied' : 'Copy'}
          </Button>
          {request.invitation && path ? null : (
            <Button variant="default" onClick={actions.close}>
              Done
            </Button>
          )}
        </div>
        {request.invitation && path ? (
          <div className={styles['sending']}>
            <NativeSelect
              label="Sent"
              value={channel}
              data={[...sentBy]}
              onChange={(event) => setChannel(event.currentTarget.value as SentBy)}
            />
            <Button variant="default" onClick={() => actions.markSent(answer, { channel, message: words })}>
              I have sent it
            </Button>
          </div>
        ) : null}
      </div>
    </Modal>
  );
}

function channelTo({ knownKind }: AnsweredRequest['request']): SentBy {
  return knownKind === 'email' || knownKind === 'twitter' ? knownKind : 'other';
}

// Where no public address is set, it is the one under which the owner is here.
function withWholeLink({ message, path, link }: AnsweredRequest): string {
  if (message === null || path === null || link !== null) return message ?? '';
  return message.replace(path, () => new URL(path, window.location.origin).toString());
}
