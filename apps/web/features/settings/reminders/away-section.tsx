import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Section } from '../../../ui/layout/page';
import { Failure } from '../../../ui/layout/states';
import { useReckoning } from '../../../ui/time/reckoning';
import { dayName, todayIn } from '../../../ui/time/when';
import { useWorkspace } from '../../session/workspace';
import { remindersQuery } from '../settings.queries';
import styles from '../settings.module.css';
import type { Reminders } from '../settings.types';
import { useChangeReminders } from './use-change-reminders';

/** The days on which nobody waits for the owner. */
export function AwaySection() {
  const reminders = useQuery(remindersQuery(useWorkspace()));
  return (
    <Section
      title="Away"
      id="away"
      hint="While you are away nothing is suggested and nothing becomes overdue. What falls due in these days comes after them, a few a day."
    >
      {reminders.error ? <Failure error={reminders.error} onRetry={() => void reminders.refetch()} /> : null}
      {reminders.data ? <AwayDays reminders={reminders.data} /> : null}
    </Section>
  );
}

function AwayDays({ reminders: { away } }: { reminders: Reminders }) {
  const { isOwner } = useWorkspace();
  const today = todayIn(useReckoning());
  const change = useChangeReminders();
  const standing = away && away.to >= today ? away : null;
  if (!standing)
    return isOwner ? <AwayForm before={away} today={today} /> : <p className={styles['dim']}>Not planned.</p>;
  const { from, to } = standing;
  const begins = from <= today ? 'You are away' : `You will be away from ${dayName(from)}`;
  return (
    <div className={styles['stack']}>
      <p role="status">
        {begins} until {dayName(to)}.
      </p>
      {isOwner ? (
        <Button variant="default" onClick={() => change({ away: null }, { away }, 'You are here.')}>
          {from <= today ? 'I am back' : 'I am not going'}
        </Button>
      ) : null}
    </div>
  );
}

function AwayForm({ before, today }: { before: Reminders['away']; today: string }) {
  const change = useChangeReminders();
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const problem = to !== '' && to < from ? 'This is before the first day.' : null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (from === '' || to === '' || problem) return;
    change({ away: { from, to } }, { away: before }, `You are away until ${dayName(to)}.`);
  };
  return (
    <form className={styles['fields']} onSubmit={onSubmit}>
      <TextInput
        type="date"
        label="First day"
        required
        withAsterisk={false}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label="Last day"
        required
        withAsterisk={false}
        min={from}
        error={problem}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" w="fit-content" disabled={to === '' || problem !== null}>
        Be away
      </Button>
    </form>
  );
}
