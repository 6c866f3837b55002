import { TextInput } from '@mantine/core';

/** How long a talk took. */
export function MinutesInput({ minutes, onMinutes }: { minutes: string; onMinutes: (minutes: string) => void }) {
  return (
    <TextInput
      label="Minutes"
      inputMode="numeric"
      w={96}
      value={minutes}
      onChange={(event) => onMinutes(event.currentTarget.value.replace(/\D/gu, '').slice(0, 4))}
    />
  );
}
