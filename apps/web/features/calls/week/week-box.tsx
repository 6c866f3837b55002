import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useReckoning } from '../../../ui/time/reckoning';
import { useWorkspace } from '../../session/workspace';
import { useDoneOnVisit } from '../../today/visit';
import { callTime } from '../call-time';
import styles from '../calls.module.css';
import { callQueueQuery, callsQuery } from '../calls.queries';
import { InviteManyDialog } from '../invitations/invite-many-dialog';

const WEEK_MS = 7 * 86_400_000;

/** The calls of the next seven days, those of which nobody has said what came of them, and who is next to be asked. */
export function WeekBox() {
  const workspace = useWorkspace();
  const { now, timeZone } = useReckoning();
  const coming = useInfiniteQuery(callsQuery(workspace, 'coming'));
  const waiting = useInfiniteQuery(callsQuery(workspace, 'waiting'));
  if (!coming.data || !waiting.data) return null;
  const soon = coming.data.pages
    .flatMap(({ items }) => items)
    .filter(({ startsAt }) => new Date(startsAt).getTime() < now.getTime() + WEEK_MS);
  const over = waiting.data.pages.flatMap(({ items }) => items);
  return (
    <section className={styles['week']} aria-label="Calls in the next seven days">
      <h2>
        <Link to="/calls">The next seven days</Link>
      </h2>
      <ul>
        {over.map((call) => (
          <li key={call.id}>
            <Link to="/people/$contactId/brief" params={{ contactId: call.contactId }}>
              How was the call with {call.contactName}?
            </Link>
          </li>
        ))}
        {soon.map((call) => (
          <li key={call.id}>
            <time dateTime={call.startsAt}>{callTime(call.startsAt, timeZone)}</time>{' '}
            <Link to="/people/$contactId/brief" params={{ contactId: call.contactId }}>
              {call.contactName}
            </Link>
          </li>
        ))}
      </ul>
      <NextToAsk />
    </section>
  );
}

function NextToAsk() {
  const workspace = useWorkspace();
  const queue = useQuery(callQueueQuery(workspace));
  const doneOnVisit = useDoneOnVisit();
  const [asking, setAsking] = useState(false);
  if (!queue.data) return null;
  const { sentence, next, places } = queue.data;
  // With whom the owner has just talked is not next, also before the server says so.
  const items = queue.data.items.filter(({ contact }) => !doneOnVisit.has(contact.id));
  return (
    <>
      <p className={styles['dim']}>{sentence}</p>
      <p>
        {items.slice(0, next).map(({ contact }, at) => (
          <Fragment key={contact.id}>
            {at > 0 ? ', ' : null}
            <Link to="/people/$contactId" params={{ contactId: contact.id }}>
              {contact.name}
            </Link>
          </Fragment>
        ))}
      </p>
      {workspace.canWrite && places > 0 && items.length > 0 ? (
        <Button w="fit-content" size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          Ask them
        </Button>
      ) : null}
      {asking ? <InviteManyDialog queue={queue.data} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
