import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Section } from '../../../ui/layout/page';
import { Failure } from '../../../ui/layout/states';
import { useWorkspace } from '../../session/workspace';
import { remindersQuery } from '../settings.queries';
import styles from '../settings.module.css';
import type { Reminders } from '../settings.types';
import { useChangeReminders } from './use-change-reminders';

type Counted = 'mostADay' | 'restDays' | 'birthdayDays';

const numbers: readonly { field: Counted; label: string; from: number; to: number; done: (value: number) => string }[] =
  [
    {
      field: 'mostADay',
      label: 'People a day at most',
      from: 1,
      to: 50,
      done: (value) => `At most ${value} a day.`,
    },
    {
      field: 'restDays',
      label: 'Days of rest after you were in touch',
      from: 0,
      to: 365,
      done: (value) => `Everybody rests for ${value} days.`,
    },
    {
      field: 'birthdayDays',
      label: 'Days ahead to hear of birthdays',
      from: 0,
      to: 30,
      done: (value) => `Birthdays are told ${value} days ahead.`,
    },
  ];

/** How many people a day, how long somebody is left alone, and what may be quoted. */
export function RemindersSection() {
  const workspace = useWorkspace();
  const { isOwner } = workspace;
  const reminders = useQuery(remindersQuery(workspace));
  const change = useChangeReminders();
  return (
    <Section title="Reminders" hint="What Today brings, and what it leaves alone.">
      {reminders.error ? <Failure error={reminders.error} onRetry={() => void reminders.refetch()} /> : null}
      {reminders.data ? (
        <div className={styles['fields']}>
          {numbers.map((one) => (
            <CountField key={`${one.field} ${reminders.data[one.field]}`} reminders={reminders.data} {...one} />
          ))}
          <Checkbox
            label="Quote sensitive words in suggestions"
            disabled={!isOwner}
            checked={reminders.data.quoteSensitive}
            onChange={({ currentTarget: { checked } }) =>
              change(
                { quoteSensitive: checked },
                { quoteSensitive: !checked },
                checked ? 'Sensitive words are quoted.' : 'Sensitive words are covered.',
              )
            }
          />
        </div>
      ) : null}
    </Section>
  );
}

function CountField(props: (typeof numbers)[number] & { reminders: Reminders }) {
  const { field, label, from, to, done, reminders } = props;
  const { isOwner } = useWorkspace();
  const change = useChangeReminders();
  const kept = reminders[field];
  const [typed, setTyped] = useState(String(kept));
  const keep = () => {
    const next = Number(typed);
    if (typed === '' || next < from || next > to) setTyped(String(kept));
    else if (next !== kept) change({ [field]: next }, { [field]: kept }, done(next));
  };
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      disabled={!isOwner}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/gu, '').slice(0, 3))}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
