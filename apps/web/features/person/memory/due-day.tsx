import { Popover, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useReckoning } from '../../../ui/time/reckoning';
import { dayName, todayIn } from '../../../ui/time/when';
import type { SignalActions } from '../../memory/use-signal-actions';
import type { Signal } from '../../memory/memory.types';
import styles from './person-memory.module.css';

interface DueDayProps {
  signal: Pick<Signal, 'id' | 'dueOn' | 'state'>;
  /** Null: who looks may not change it. */
  actions: Pick<SignalActions, 'setDue'> | null;
}

/** The day on which a promise is due; it can be set, moved and taken away. */
export function DueDay({ signal, actions }: DueDayProps) {
  const today = todayIn(useReckoning());
  const [open, setOpen] = useState(false);
  const { dueOn } = signal;
  const words = dueOn ? `${dueOn < today ? 'was due' : 'due'} ${dueOn === today ? 'today' : dayName(dueOn)}` : 'no day';
  if (!actions || signal.state !== 'open') return dueOn ? <span>{words}</span> : null;
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-start" returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles['due']}
          aria-label={`${words}; ${dueOn ? 'change' : 'set'} the day`}
          onClick={() => setOpen(!open)}
        >
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <DueForm
          dueOn={dueOn}
          onKeep={(day) => {
            setOpen(false);
            if (day !== dueOn) actions.setDue(signal, day);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function DueForm({ dueOn, onKeep }: { dueOn: string | null; onKeep: (day: string | null) => void }) {
  const [day, setDay] = useState(dueOn ?? '');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onKeep(day || null);
  };
  return (
    <form className={styles['dueForm']} onSubmit={onSubmit}>
      <TextInput
        type="date"
        label="Due on"
        data-autofocus
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <button type="submit" className={styles['way']}>
        Keep
      </button>
      {dueOn ? (
        <button type="button" className={styles['way']} onClick={() => onKeep(null)}>
          No day
        </button>
      ) : null}
    </form>
  );
}
