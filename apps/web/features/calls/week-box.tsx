import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, sentenceCase } from '../../ui/text/numbers';
import { useReckoning } from '../../ui/time/reckoning';
import { useWorkspace } from '../session/workspace';
import { callTime } from './call-time';
import styles from './calls.module.css';
import { callSettingsQuery, callsQuery } from './calls.queries';

const WEEK_MS = 7 * 86_400_000;

/** The calls of the next seven days, and how many more there is room for. */
export function WeekBox() {
  const workspace = useWorkspace();
  const { now, timeZone } = useReckoning();
  const coming = useInfiniteQuery(callsQuery(workspace, 'coming'));
  const settings = useQuery(callSettingsQuery(workspace));
  if (!coming.data || !settings.data) return null;
  const soon = coming.data.pages
    .flatMap(({ items }) => items)
    .filter(({ startsAt }) => new Date(startsAt).getTime() < now.getTime() + WEEK_MS);
  const room = Math.max(0, settings.data.mostAWeek - soon.length);
  return (
    <section className={styles['week']} aria-label="Calls in the next seven days">
      <h2>
        <Link to="/calls">The next seven days</Link>
      </h2>
      <ul>
        {soon.map((call) => (
          <li key={call.id}>
            <time dateTime={call.startsAt}>{callTime(call.startsAt, timeZone)}</time>{' '}
            <Link to="/people/$contactId" params={{ contactId: call.contactId }}>
              {call.contactName}
            </Link>
          </li>
        ))}
      </ul>
      {room > 0 ? <p className={styles['dim']}>{sentenceCase(counted(room, 'call', 'calls'))} free.</p> : null}
    </section>
  );
}
