import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useReckoning } from '../../ui/time/reckoning';
import { useWorkspace } from '../session/workspace';
import { callTime } from './call-time';
import { callSlotsQuery } from './calls.queries';
import { instantIn } from './instant-in';

const MOST_OFFERED = 30;

/** One of the free times, or any other that both agreed on; null while none is chosen. */
export function ChooseTime({ label, onTime }: { label: string; onTime: (startsAt: string | null) => void }) {
  const { timeZone } = useReckoning();
  const slots = useQuery(callSlotsQuery(useWorkspace()));
  const [slot, setSlot] = useState('');
  const free = (slots.data?.items ?? []).slice(0, MOST_OFFERED);
  const choose = (value: string) => {
    setSlot(value);
    onTime(value === 'other' ? null : value || null);
  };
  return (
    <>
      <NativeSelect
        label={label}
        value={slot}
        onChange={(event) => choose(event.currentTarget.value)}
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
          onChange={(event) => onTime(instantIn(event.currentTarget.value, timeZone))}
        />
      ) : null}
    </>
  );
}
