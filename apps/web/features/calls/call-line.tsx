import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useReckoning } from '../../ui/time/reckoning';
import { useWorkspace } from '../session/workspace';
import { callTime, hourIn, placeOf } from './call-time';
import styles from './calls.module.css';
import type { Call } from './calls.types';
import { useCallActions } from './use-call-actions';

/** One call: who, when, how, what about; and once its time has come, what came of it. */
export function CallLine({ call }: { call: Call }) {
  const { canWrite } = useWorkspace();
  const { now, timeZone } = useReckoning();
  const hasBegun = new Date(call.startsAt) <= now;
  const [closing, setClosing] = useState(false);
  const actions = useCallActions();
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
        {call.state === 'booked' ? (
          <p>
            <Link to="/people/$contactId/brief" params={{ contactId: call.contactId }}>
              Brief
            </Link>
          </p>
        ) : null}
        {call.state === 'booked' && call.reachAt ? <Reach call={call} /> : null}
        {call.about ? <p className={styles['about']}>“{call.about}”</p> : null}
        {call.answers.map(({ question, answer }) => (
          <p key={question} className={styles['dim']}>
            {question} “{answer}”
          </p>
        ))}
        {call.notes ? <p className={styles['notes']}>{call.notes}</p> : null}
        {canWrite && call.state === 'booked' && !closing ? (
          <p className={styles['ways']}>
            {hasBegun ? (
              <>
                <Button size="compact-sm" onClick={() => setClosing(true)}>
                  We talked
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => void actions.missed(call, 'contact')}>
                  Missed by them
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => void actions.missed(call, 'owner')}>
                  Missed by me
                </Button>
              </>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => void actions.cancel(call)}>
                Cancel
              </Button>
            )}
          </p>
        ) : null}
        {closing ? <CloseForm call={call} onClose={() => setClosing(false)} /> : null}
      </div>
    </li>
  );
}

function Reach({ call }: { call: Call }) {
  const number = call.reachAt.replaceAll(/[^\d+]/gu, '');
  if (call.way === 'phone') return <a href={`tel:${number}`}>{call.reachAt}</a>;
  return <p>{call.reachAt}</p>;
}

function CloseForm({ call, onClose }: { call: Call; onClose: () => void }) {
  const actions = useCallActions();
  const [notes, setNotes] = useState('');
  const keep = () => {
    onClose();
    void actions.held(call, { notes });
  };
  return (
    <div className={styles['invite']}>
      <Textarea
        label="What was said"
        description="It is read for facts and promises, and stands on the timeline."
        autoFocus
        autosize
        minRows={3}
        maxLength={20_000}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <p className={styles['ways']}>
        <Button size="compact-sm" onClick={keep}>
          Keep
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          Not yet
        </Button>
      </p>
    </div>
  );
}

function stateWords({ state, endedBy, way, reachAt }: Call): string {
  if (state === 'held') return 'held';
  if (state === 'missed') return endedBy === 'owner' ? 'missed by you' : 'missed';
  if (state === 'cancelled') return endedBy === 'contact' ? 'cancelled by them' : 'cancelled';
  if (way === 'in_person') return 'in person';
  if (reachAt === '') return way === 'video' ? 'picture call' : 'they call you';
  return way === 'video' ? 'picture call' : 'you call';
}
