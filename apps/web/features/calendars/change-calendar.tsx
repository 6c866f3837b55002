import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../ui/layout/states';
import { Problem } from '../../ui/request';
import styles from './calendars.module.css';
import type { Calendar } from './calendars.types';
import { useCalendarActions } from './use-calendar-actions';

/** Another name, or another address; the one that is kept is never shown. */
export function ChangeCalendar({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const [name, setName] = useState(calendar.name);
  const [address, setAddress] = useState('');
  const actions = useCalendarActions();
  const keep = useMutation({
    mutationFn: () =>
      actions.change(calendar, {
        ...(name.trim() !== calendar.name ? { name: name.trim() } : {}),
        ...(address.trim() !== '' ? { address: address.trim() } : {}),
      }),
    onSuccess: onClose,
  });
  const problemOf = (field: string) =>
    keep.error instanceof Problem ? keep.error.errors.find((one) => one.field === field)?.detail : undefined;
  const isTold = problemOf('name') !== undefined || problemOf('address') !== undefined;
  const isChanged = name.trim() !== calendar.name || address.trim() !== '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged && name.trim() !== '') keep.mutate();
  };
  return (
    <form
      className={styles['form']}
      aria-label={calendar.name}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextInput
        label="What you call it"
        required
        withAsterisk={false}
        maxLength={100}
        autoFocus
        error={problemOf('name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {calendar.host ? (
        <TextInput
          label="Another address"
          description={`It is read from ${calendar.host}. Left empty, that stays.`}
          placeholder="https://"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={4000}
          error={problemOf('address')}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      ) : null}
      {keep.error && !isTold ? <Failure error={keep.error} /> : null}
      <div className={styles['buttons']}>
        <Button type="submit" disabled={!isChanged || name.trim() === ''} loading={keep.isPending}>
          Keep
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
