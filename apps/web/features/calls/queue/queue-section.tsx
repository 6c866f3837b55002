import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Section } from '../../../ui/layout/page';
import { Failure } from '../../../ui/layout/states';
import { Quote } from '../../../ui/text/words';
import { useWorkspace } from '../../session/workspace';
import styles from '../calls.module.css';
import { callQueueQuery } from '../calls.queries';
import type { CallQueue } from '../calls.types';
import { InviteDialog } from '../invitations/invite-dialog';
import { InviteManyDialog } from '../invitations/invite-many-dialog';

/** "Two calls are free this week: these three are next", each with the reason. */
export function QueueSection() {
  const workspace = useWorkspace();
  const queue = useQuery(callQueueQuery(workspace));
  const [whole, setWhole] = useState(false);
  const [many, setMany] = useState(false);
  if (queue.error) return <Failure error={queue.error} onRetry={() => void queue.refetch()} />;
  if (!queue.data) return null;
  const { sentence, items, next, places } = queue.data;
  const shown = whole ? items : items.slice(0, next);
  const isAskable = workspace.canWrite && places > 0 && items.length > 0;
  return (
    <Section title="Who is next" hint={sentence}>
      {items.length === 0 ? (
        <p className={styles['dim']}>
          Nobody waits for a call just now. Who offers to talk, or has gone quiet, comes to stand here.
        </p>
      ) : null}
      <ul className={styles['calls']}>
        {shown.map((line) => (
          <QueueLine key={line.contact.id} line={line} />
        ))}
      </ul>
      <p className={styles['ways']}>
        {isAskable ? (
          <Button size="compact-sm" onClick={() => setMany(true)}>
            Ask several at once
          </Button>
        ) : null}
        {items.length > next ? (
          <Button size="compact-sm" variant="subtle" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? 'Fewer' : `${items.length - next} more`}
          </Button>
        ) : null}
      </p>
      {many ? <InviteManyDialog queue={queue.data} onClose={() => setMany(false)} /> : null}
    </Section>
  );
}

function QueueLine({ line }: { line: CallQueue['items'][number] }) {
  const { canWrite } = useWorkspace();
  const [asking, setAsking] = useState(false);
  const { contact, quote, sentence } = line;
  return (
    <li className={styles['ask']}>
      <div className={styles['body']}>
        <p>
          <Link to="/people/$contactId" params={{ contactId: contact.id }} className={styles['name']}>
            {contact.name}
          </Link>
        </p>
        {quote ? <Quote text={quote} clamp={2} /> : null}
        <p className={styles['dim']}>{sentence}</p>
      </div>
      {canWrite ? (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          Invite
        </Button>
      ) : null}
      {asking ? <InviteDialog person={contact} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}
