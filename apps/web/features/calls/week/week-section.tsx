import { useQuery } from '@tanstack/react-query';
import { Section } from '../../../ui/layout/page';
import { Empty } from '../../../ui/layout/states';
import { numberWord } from '../../../ui/text/numbers';
import { useReckoning } from '../../../ui/time/reckoning';
import { BusyNote } from '../../calendars/busy-note';
import { useWorkspace } from '../../session/workspace';
import { freeTimes } from '../call-time';
import styles from '../calls.module.css';
import { callQueueQuery } from '../calls.queries';
import type { Call } from '../calls.types';
import { CallLine } from './call-line';

const WEEK_MS = 7 * 86_400_000;
const MOST_TIMES = 8;

/** The calls of the next seven days and of later, and when a call is still free. */
export function WeekSection({ planned }: { planned: readonly Call[] }) {
  const { now } = useReckoning();
  const isSoon = ({ startsAt }: Call) => new Date(startsAt).getTime() < now.getTime() + WEEK_MS;
  const [soon, later] = [planned.filter(isSoon), planned.filter((call) => !isSoon(call))];
  return (
    <>
      <Section title="The next seven days" hint={<FreeTimes />}>
        <BusyNote />
        {soon.length > 0 ? (
          <CallList calls={soon} />
        ) : (
          <Empty title="No call is planned.">Ask somebody; they pick a time that suits you both.</Empty>
        )}
      </Section>
      {later.length > 0 ? (
        <Section title="Later">
          <CallList calls={later} />
        </Section>
      ) : null}
    </>
  );
}

export function CallList({ calls }: { calls: readonly Call[] }) {
  return (
    <ul className={styles['calls']}>
      {calls.map((call) => (
        <CallLine key={call.id} call={call} />
      ))}
    </ul>
  );
}

function FreeTimes() {
  const queue = useQuery(callQueueQuery(useWorkspace()));
  const { timeZone } = useReckoning();
  if (!queue.data) return <>&nbsp;</>;
  const { slots } = queue.data;
  if (slots.length === 0) return <>No time is free in the days ahead.</>;
  const more = slots.length - MOST_TIMES;
  return (
    <>
      Free: {freeTimes(slots.slice(0, MOST_TIMES), timeZone)}
      {more > 0 ? `, and ${numberWord(more)} more that week` : ''}.
    </>
  );
}
