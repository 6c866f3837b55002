import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listed } from '../../ui/text/numbers';
import { useReckoning } from '../../ui/time/reckoning';
import { useWorkspace } from '../session/workspace';
import { blockedWords } from './calendar-words';
import styles from './calendars.module.css';
import { blockedTimesQuery, calendarsQuery } from './calendars.queries';

/** Which calendars take away times in which the owner may be called, and which of them can't be read. */
export function BusyNote() {
  const workspace = useWorkspace();
  const { timeZone } = useReckoning();
  const calendars = useQuery(calendarsQuery(workspace)).data?.items ?? [];
  const blocked = useQuery(blockedTimesQuery(workspace)).data?.items ?? [];
  const failing = calendars.filter(({ failure }) => failure !== null).map(({ name }) => name);
  const names = calendars
    .filter(({ id }) => blocked.some(({ calendarId }) => calendarId === id))
    .map(({ name }) => name);
  if (names.length === 0 && failing.length === 0) return null;
  return (
    <p className={styles['note']}>
      {names.length > 0
        ? `${listed(names)} ${names.length === 1 ? 'keeps' : 'keep'} you busy ${blockedWords(blocked, timeZone)}. `
        : null}
      {failing.length > 0 ? `${listed(failing)} can’t be read just now. ` : null}
      <Link to="/settings" hash="calendars">
        See your calendars
      </Link>
    </p>
  );
}
