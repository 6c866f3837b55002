import { Button, type ButtonProps } from '@mantine/core';
import { useRef } from 'react';

interface CalendarFileButtonProps extends ButtonProps {
  label: string;
  onFile: (file: File) => void;
}

/** Asks the browser for an iCalendar file. */
export function CalendarFileButton({ label, onFile, ...look }: CalendarFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" {...look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={`${label} (.ics)`}
        accept=".ics,.ical,.ifb,.icalendar,text/calendar"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) onFile(chosen);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
