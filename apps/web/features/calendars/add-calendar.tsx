import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../ui/layout/states';
import { Problem } from '../../ui/request';
import { CalendarFileButton } from './calendar-file-button';
import { nameOfAddress } from './calendar-words';
import styles from './calendars.module.css';
import { useCalendarActions } from './use-calendar-actions';

interface AddCalendarProps {
  /** Whether the server can seal an address; a file can always be given. */
  canKeepAddress: boolean;
  onClose: () => void;
}

/** A calendar by its address, or as a file. */
export function AddCalendar({ canKeepAddress, onClose }: AddCalendarProps) {
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const actions = useCalendarActions();
  const add = useMutation({
    mutationFn: (file: File | null) =>
      file
        ? actions.addFile(name, file)
        : actions.addAddress({ name: name.trim() || (nameOfAddress(address) ?? 'Calendar'), address: address.trim() }),
    onSuccess: onClose,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '') add.mutate(null);
  };
  const problem =
    add.error instanceof Problem ? add.error.errors.find(({ field }) => field === 'address')?.detail : null;
  return (
    <form
      className={styles['form']}
      aria-label="A new calendar"
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextInput
        label="What you call it"
        placeholder={nameOfAddress(address) ?? 'Work'}
        maxLength={100}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {canKeepAddress ? (
        <TextInput
          label="Its address"
          description="The secret or public address in iCal format, which your calendar shows in its settings; often it ends in .ics."
          placeholder="https://"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={4000}
          error={problem}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      ) : (
        <p className={styles['dim']}>
          An address can be kept here once SECRET_KEY is set on the server. A file can be given now.
        </p>
      )}
      {add.error && !problem ? <Failure error={add.error} /> : null}
      <div className={styles['buttons']}>
        {canKeepAddress ? (
          <Button type="submit" disabled={address.trim() === ''} loading={add.isPending}>
            Read it
          </Button>
        ) : null}
        <CalendarFileButton label="Give a file instead" disabled={add.isPending} onFile={(file) => add.mutate(file)} />
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
