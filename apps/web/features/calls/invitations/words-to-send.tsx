import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { MailIcon } from '../../../ui/icons';
import styles from '../calls.module.css';
import type { NewCallInvitation } from '../calls.types';
import { mailLink } from './mail-link';
import { wordsOf } from './new-link';
import { sentBy, type Sending, type SentBy } from './sent-by';

interface WordsToSendProps {
  invitation: NewCallInvitation;
  /** The owner has sent them, as they stand. */
  onSent: (sending: Sending) => void;
  isSent?: boolean;
}

/** The words of one invitation: to be changed, and sent by the owner himself. */
export function WordsToSend({ invitation, onSent, isSent = false }: WordsToSendProps) {
  const [message, setMessage] = useState(() => wordsOf(invitation, window.location.origin));
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => setCopied((await copyText(message, field.current)) ? 'yes' : 'no');
  const { email, contactName } = invitation;
  const [channel, setChannel] = useState<SentBy>(email ? 'email' : 'other');
  return (
    <div className={styles['invite']}>
      <Textarea
        ref={field}
        label={`What to send to ${contactName}`}
        description="Nothing is sent by itself. The link is theirs alone and is shown only now."
        autosize
        minRows={8}
        maxRows={16}
        maxLength={9_000}
        value={message}
        onChange={(event) => {
          setMessage(event.currentTarget.value);
          setCopied(null);
        }}
      />
      <div className={styles['ways']}>
        <Button onClick={() => void copy()} data-autofocus>
          {copied === 'yes' ? 'Copied' : 'Copy'}
        </Button>
        {email ? (
          <Button
            component="a"
            variant="default"
            href={mailLink({ to: email, subject: 'Shall we talk?', body: message })}
            leftSection={<MailIcon />}
          >
            Open in the mail program
          </Button>
        ) : null}
      </div>
      <div className={styles['move']}>
        <NativeSelect
          label="Sent"
          value={channel}
          data={[...sentBy]}
          disabled={isSent}
          onChange={(event) => setChannel(event.currentTarget.value as SentBy)}
        />
        <Button variant="default" onClick={() => onSent({ channel, message })} disabled={isSent}>
          {isSent ? 'Noted' : 'I have sent it'}
        </Button>
      </div>
      <p className={styles['dim']} role="status">
        {copied === 'no'
          ? 'This browser does not let a page copy: the words are marked, so copy them by the keyboard.'
          : ''}
      </p>
    </div>
  );
}

/** Without a secure address a browser has no clipboard for pages; then marked words can still be copied. */
async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}
