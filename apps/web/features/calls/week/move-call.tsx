import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useReckoning } from '../../../ui/time/reckoning';
import { useWorkspace } from '../../session/workspace';
import { callTime } from '../call-time';
import styles from '../calls.module.css';
import { callSlotsQuery } from '../calls.queries';
import type { Call } from '../calls.types';
import { instantIn } from '../instant-in';
import { useCallActions } from '../use-call-actions';

const MOST_OFFERED = 30;

/** Moves a call to a free time, or to any other that both agreed on. */
export function MoveCall({ call, onClose }: { call: Call; onClose: () => void }) {
  const { timeZone } = useReckoning();
  const slots = useQuery(callSlotsQuery(useWorkspace()));
  const actions = useCallActions();
  const free = (slots.data?.items ?? []).slice(0, MOST_OFFERED);
  const [slot, setSlot] = useState('');
  const [other, setOther] = useState('');
  const chosen = slot === 'other' ? instantIn(other, timeZone) : slot || null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    onClose();
    void actions.move(call, chosen);
  };
  return (
    <form className={styles['move']} onSubmit={onSubmit} aria-label={`Move the call with ${call.contactName}`}>
      <NativeSelect
        label="To"
        value={slot}
        onChange={(event) => setSlot(event.currentTarget.value)}
        data={[
          { value: '', label: 'Choose a time' },
          ...free.map((value) => ({ value, label: callTime(value, timeZone) })),
          { value: 'other', label: 'Another time' },
        ]}
      />
      {slot === 'other' ? (
        <TextInput
          type="datetime-local"
          label="In your time zone"
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
      ) : null}
      <Button type="submit" disabled={!chosen}>
        Move
      </Button>
      <Button variant="subtle" onClick={onClose}>
        Leave it
      </Button>
    </form>
  );
}
