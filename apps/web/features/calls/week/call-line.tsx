import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useReckoning } from '../../../ui/time/reckoning';
import { Covered } from '../../memory/covered';
import { useWorkspace } from '../../session/workspace';
import { callTime, hourIn, placeOf } from '../call-time';
import styles from '../calls.module.css';
import { wholeCallQuery } from '../calls.queries';
import type { Call } from '../calls.types';
import { InviteDialog } from '../invitations/invite-dialog';
import { CallReach } from '../reach-link';
import { useCallActions } from '../use-call-actions';
import { CallMailNote } from './call-mail-note';
import { MoveCall } from './move-call';

const MONTH_MS = 30 * 86_400_000;

/** One call: who, when, how, what about; and once its time has come, what came of it. */
export function CallLine({ call: listed }: { call: Call }) {
  const { now, timeZone } = useReckoning();
  const [uncovered, setUncovered] = useState(false);
  const whole = useQuery({ ...wholeCallQuery(useWorkspace(), listed.id), enabled: uncovered });
  const call = (uncovered && whole.data) || listed;
  return (
    <li className={styles['call']}>
      <p className={styles['when']}>
        <time dateTime={call.startsAt}>{callTime(call.startsAt, timeZone)}</time>
        {call.theirTimeZone !== timeZone ? (
          <span className={styles['dim']}>
            {hourIn(call.startsAt, call.theirTimeZone)} in {placeOf(call.theirTimeZone)}
          </span>
        ) : null}
      </p>
      <div className={styles['body']}>
        <p>
          <Link to="/people/$contactId" params={{ contactId: call.contactId }} className={styles['name']}>
            {call.contactName}
          </Link>{' '}
          <span className={styles['dim']}>{stateWords(call)}</span>
        </p>
        {call.state === 'booked' ? <CallReach call={call} /> : null}
        {call.about ? <p className={styles['about']}>“{call.about}”</p> : null}
        {call.answers.map(({ question, answer }) => (
          <p key={question} className={styles['dim']}>
            {question} “{answer}”
          </p>
        ))}
        {call.notes ? <p className={styles['notes']}>{call.notes}</p> : null}
        {call.isCovered ? <Covered onShow={() => setUncovered(true)} /> : null}
        {new Date(call.startsAt) > now ? <CallMailNote call={call} /> : null}
        <CallWays call={call} />
      </div>
    </li>
  );
}

function CallWays({ call }: { call: Call }) {
  const { canWrite } = useWorkspace();
  const { now } = useReckoning();
  const [proposing, setProposing] = useState(false);
  if (call.state === 'booked') return <BookedWays call={call} hasBegun={new Date(call.startsAt) <= now} />;
  if (call.state === 'held' && call.interactionId) {
    return (
      <p className={styles['ways']}>
        <Link
          to="/people/$contactId/after/$interactionId"
          params={{ contactId: call.contactId, interactionId: call.interactionId }}
        >
          What was read, and what comes next
        </Link>
      </p>
    );
  }
  const isRecent = now.getTime() - new Date(call.endsAt).getTime() < MONTH_MS;
  if (call.state !== 'missed' || !isRecent || !canWrite) return null;
  return (
    <p className={styles['ways']}>
      <Button size="compact-sm" variant="default" onClick={() => setProposing(true)}>
        Propose a new time
      </Button>
      {proposing ? (
        <InviteDialog
          person={{ id: call.contactId, name: call.contactName }}
          isAnew
          onClose={() => setProposing(false)}
        />
      ) : null}
    </p>
  );
}

function BookedWays({ call, hasBegun }: { call: Call; hasBegun: boolean }) {
  const { canWrite } = useWorkspace();
  const actions = useCallActions();
  const [moving, setMoving] = useState(false);
  const brief = (
    <Button
      size="compact-sm"
      variant={hasBegun ? 'filled' : 'default'}
      component={Link}
      to={`/people/${call.contactId}/brief`}
    >
      {hasBegun ? 'We talked: brief and notes' : 'Brief'}
    </Button>
  );
  if (!canWrite) return <p className={styles['ways']}>{brief}</p>;
  return (
    <>
      <p className={styles['ways']}>
        {brief}
        {hasBegun ? (
          <>
            <Button size="compact-sm" variant="default" onClick={() => void actions.missed(call, 'contact')}>
              They did not come
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void actions.missed(call, 'owner')}>
              I did not come
            </Button>
          </>
        ) : null}
        <Button size="compact-sm" variant="default" onClick={() => setMoving(!moving)} aria-expanded={moving}>
          Move
        </Button>
        {hasBegun ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => actions.cancel(call)}>
            Cancel
          </Button>
        )}
      </p>
      {moving ? <MoveCall call={call} onClose={() => setMoving(false)} /> : null}
    </>
  );
}

function stateWords({ state, endedBy, way, reachAt, invitationId }: Call): string {
  if (state === 'held') return 'held';
  if (state === 'missed') return endedBy === null ? 'missed' : `missed by ${endedBy === 'owner' ? 'you' : 'them'}`;
  if (state === 'cancelled') return endedBy === 'contact' ? 'cancelled by them' : 'cancelled';
  if (way === 'in_person') return 'in person';
  if (way === 'video') return 'picture call';
  // Who picked the time by a link and left no number calls himself.
  if (reachAt === '') return invitationId ? 'they call you' : 'by phone';
  return 'you call';
}
