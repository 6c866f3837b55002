import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CloseIcon } from '../../../ui/icons';
import { useReckoning } from '../../../ui/time/reckoning';
import { todayIn } from '../../../ui/time/when';
import { useWorkspace } from '../../session/workspace';
import { tripDays } from '../../trips/trip-days';
import styles from '../calls.module.css';
import { daysOf, stretchesOf } from './days-off';

interface DaysOffFieldProps {
  days: string[];
  onDays: (days: string[]) => void;
}

/** Days without calls: one, or several that follow each other; those that are over are not shown. */
export function DaysOffField({ days, onDays }: DaysOffFieldProps) {
  const { isOwner } = useWorkspace();
  const today = todayIn(useReckoning());
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const last = to === '' ? from : to;
  const coming = stretchesOf(days.filter((day) => day >= today));
  const add = () => {
    onDays([...new Set([...days.filter((day) => day >= today), ...daysOf({ from, to: last })])].sort());
    setFrom('');
    setTo('');
  };
  return (
    <fieldset className={styles['daysOff']}>
      <legend>Days without calls</legend>
      {coming.length > 0 ? (
        <ul className={styles['stretches']}>
          {coming.map((stretch) => (
            <li key={stretch.from}>
              {tripDays(stretch, today)}
              {isOwner ? (
                <ActionIcon
                  variant="subtle"
                  size={28}
                  aria-label={`Have calls again on ${tripDays(stretch, today)}`}
                  onClick={() => onDays(days.filter((day) => day < stretch.from || day > stretch.to))}
                >
                  <CloseIcon />
                </ActionIcon>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {isOwner ? (
        <div className={styles['window']}>
          <DayField label="First day" value={from} min={today} onDay={setFrom} />
          <span>to</span>
          <DayField label="Last day, may stay empty" value={to} min={from || today} onDay={setTo} />
          <Button variant="default" size="compact-sm" disabled={from === '' || last < from} onClick={add}>
            Add
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

function DayField({
  label,
  value,
  min,
  onDay,
}: {
  label: string;
  value: string;
  min: string;
  onDay: (day: string) => void;
}) {
  return (
    <TextInput
      type="date"
      aria-label={label}
      w={160}
      min={min}
      value={value}
      onChange={(event) => onDay(event.currentTarget.value)}
    />
  );
}
