import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../ui/layout/states';
import { Problem } from '../../ui/request';
import { PlaceField } from '../places/place-field';
import styles from './trips.module.css';
import type { TripFields } from './use-trip-actions';

interface TripFormProps {
  label: string;
  start: TripFields;
  keep: (fields: TripFields) => Promise<void>;
  onClose: () => void;
}

/** Where, from when, until when, and perhaps what for. */
export function TripForm({ label, start, keep, onClose }: TripFormProps) {
  const [fields, setFields] = useState(start);
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const set = (change: Partial<TripFields>) => setFields((before) => ({ ...before, ...change }));
  const problemOf = (field: string) =>
    failure instanceof Problem ? failure.errors.find((one) => one.field === field)?.detail : undefined;
  const isTold = ['place', 'placeId', 'from', 'to', 'note'].some((field) => problemOf(field) !== undefined);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setFailure(null);
    keep({ ...fields, note: fields.note?.trim() || null })
      .then(onClose, setFailure)
      .finally(() => setSending(false));
  };
  return (
    <form
      className={styles['form']}
      aria-label={label}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        // The first Escape closes the list of towns.
        const isListOpen = event.target instanceof Element && event.target.ariaExpanded === 'true';
        if (event.key === 'Escape' && !isListOpen) onClose();
      }}
    >
      <div className={styles['place']}>
        <PlaceField
          label="Where"
          value={fields}
          onChange={({ place, placeId }) =>
            setFields(({ placeId: _, ...others }) => ({ ...others, place, ...(placeId ? { placeId } : {}) }))
          }
          error={problemOf('place') ?? problemOf('placeId')}
          autoFocus
        />
      </div>
      <Day
        label="First day"
        value={fields.from}
        error={problemOf('from')}
        onChange={(from) => set({ from, ...(fields.to < from ? { to: from } : {}) })}
      />
      <Day label="Last day" value={fields.to} error={problemOf('to')} onChange={(to) => set({ to })} />
      <TextInput
        className={styles['note']}
        label="What for (if you like)"
        maxLength={2_000}
        value={fields.note ?? ''}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problemOf('note')}
      />
      <div className={styles['buttons']}>
        <Button type="submit" loading={sending}>
          Keep the trip
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
      {failure && !isTold ? <Failure error={failure} /> : null}
    </form>
  );
}

interface DayProps {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (day: string) => void;
}

function Day({ label, value, error, onChange }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      required
      withAsterisk={false}
      min="2000-01-01"
      max="2199-12-31"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
