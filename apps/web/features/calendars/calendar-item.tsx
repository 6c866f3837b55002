import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../ui/layout/states';
import { useReckoning } from '../../ui/time/reckoning';
import { WhenText } from '../../ui/time/when-text';
import { useWorkspace } from '../session/workspace';
import { CalendarFileButton } from './calendar-file-button';
import { allDayWords, blockedWords, doubtsWords, eventsWords } from './calendar-words';
import { ChangeCalendar } from './change-calendar';
import styles from './calendars.module.css';
import type { BlockedTime, Calendar } from './calendars.types';
import { useCalendarActions } from './use-calendar-actions';

/** A calendar: how it was read, what it takes away, and what can be done with it. */
export function CalendarItem({ calendar, blocked }: { calendar: Calendar; blocked: BlockedTime[] }) {
  const { isOwner } = useWorkspace();
  const { timeZone } = useReckoning();
  const [changing, setChanging] = useState(false);
  const doubts = doubtsWords(calendar);
  if (changing) return <ChangeCalendar calendar={calendar} onClose={() => setChanging(false)} />;
  return (
    <article className={styles['calendar']} aria-label={calendar.name}>
      <h3>
        {calendar.name} <span className={styles['dim']}>{calendar.host ?? 'from a file'}</span>
      </h3>
      <ReadingState calendar={calendar} />
      {calendar.readAt ? (
        <p className={styles['dim']}>
          {eventsWords(calendar)} {blocked.length > 0 ? `It takes away ${blockedWords(blocked, timeZone)}.` : null}
        </p>
      ) : null}
      {doubts ? <p className={styles['dim']}>{doubts}</p> : null}
      {isOwner ? <Controls calendar={calendar} onChange={() => setChanging(true)} /> : null}
    </article>
  );
}

function ReadingState({ calendar: { host, readAt, isReading, failure, failingSince } }: { calendar: Calendar }) {
  const read = <WhenText happenedAt={readAt} precision="instant" />;
  if (isReading) {
    return (
      <p role="status" className={styles['dim']}>
        Being read…
      </p>
    );
  }
  if (failure) {
    return (
      <p role="status" className={styles['failure']}>
        {readAt ? (
          <>
            Not read since <WhenText happenedAt={failingSince} precision="instant" />: {failure} What was read {read}{' '}
            still counts.
          </>
        ) : (
          <>It could not be read: {failure}</>
        )}
      </p>
    );
  }
  return (
    <p role="status" className={styles['dim']}>
      {host ? 'Read' : 'Given'} {read}.
    </p>
  );
}

function Controls({ calendar, onChange }: { calendar: Calendar; onChange: () => void }) {
  const actions = useCalendarActions();
  const replace = useMutation({ mutationFn: (file: File) => actions.replaceFile(calendar, file) });
  const small = { size: 'compact-sm' } as const;
  return (
    <>
      <div className={styles['buttons']}>
        {calendar.host ? (
          <Button
            {...small}
            variant="default"
            disabled={calendar.isReading}
            onClick={() => void actions.readNow(calendar)}
          >
            Read now
          </Button>
        ) : (
          <CalendarFileButton
            {...small}
            label="Give a newer file"
            loading={replace.isPending}
            onFile={(file) => replace.mutate(file)}
          />
        )}
        <Button {...small} variant="subtle" onClick={onChange}>
          Change
        </Button>
        <Button {...small} variant="subtle" onClick={() => actions.remove(calendar)}>
          Remove
        </Button>
        <span className={styles['allDay']}>
          <NativeSelect
            size="xs"
            aria-label="Whole days"
            data={[...allDayWords]}
            value={calendar.allDay}
            onChange={(event) =>
              void actions.change(calendar, { allDay: event.currentTarget.value as Calendar['allDay'] })
            }
          />
        </span>
      </div>
      {replace.error ? <Failure error={replace.error} /> : null}
    </>
  );
}
