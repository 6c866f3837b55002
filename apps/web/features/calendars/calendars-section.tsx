import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Section } from '../../ui/layout/page';
import { Failure } from '../../ui/layout/states';
import { useHidden } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import { AddCalendar } from './add-calendar';
import { CalendarItem } from './calendar-item';
import { blockedTimesQuery, calendarsQuery } from './calendars.queries';
import styles from './calendars.module.css';
import { useCalendarActions } from './use-calendar-actions';

/** The calendars that say when the owner is busy. */
export function CalendarsSection() {
  const workspace = useWorkspace();
  const calendars = useQuery(calendarsQuery(workspace));
  const blocked = useQuery(blockedTimesQuery(workspace));
  const hidden = useHidden();
  const [adding, setAdding] = useState(false);
  const items = (calendars.data?.items ?? []).filter(({ id }) => !hidden.has(id));
  useRefreshWhenRead(items.some(({ isReading }) => isReading));
  const blockedBy = (id: string) => (blocked.data?.items ?? []).filter(({ calendarId }) => calendarId === id);
  return (
    <Section
      title="Calendars"
      id="calendars"
      hint="While one of your calendars says that you are busy, nobody can book a call. Only the times are kept: no titles, no places, no guests."
    >
      {calendars.error ? <Failure error={calendars.error} onRetry={() => void calendars.refetch()} /> : null}
      {items.length > 0 ? (
        <ul className={styles['calendars']}>
          {items.map((calendar) => (
            <li key={calendar.id}>
              <CalendarItem calendar={calendar} blocked={blockedBy(calendar.id)} />
            </li>
          ))}
        </ul>
      ) : null}
      {calendars.data && items.length === 0 && !adding ? (
        <p className={styles['dim']}>No calendar is read yet, so only your calls keep you busy.</p>
      ) : null}
      {adding ? (
        <AddCalendar canKeepAddress={calendars.data?.canKeepAddress ?? false} onClose={() => setAdding(false)} />
      ) : workspace.isOwner && calendars.data ? (
        <Button w="fit-content" variant="default" className={styles['add']} onClick={() => setAdding(true)}>
          Add a calendar
        </Button>
      ) : null}
    </Section>
  );
}

/** Free times have changed as soon as the last reading is done. */
function useRefreshWhenRead(isWaiting: boolean): void {
  const { refresh } = useCalendarActions();
  const wasWaiting = useRef(false);
  useEffect(() => {
    if (wasWaiting.current && !isWaiting) void refresh();
    wasWaiting.current = isWaiting;
  });
}
