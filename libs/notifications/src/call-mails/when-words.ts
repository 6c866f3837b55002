import { dayWords, hourWords } from '#libs/calls';
import { addDays, dayOf } from '#libs/platform';

interface Stretch {
  startsAt: Date;
  endsAt: Date;
}

/** "Tuesday 1 December, 15:00–15:20" on the wall of a zone. */
export function stretchWords({ startsAt, endsAt }: Stretch, timeZone: string): string {
  return `${dayWords(startsAt, timeZone)}, ${hourWords(startsAt, timeZone)}–${hourWords(endsAt, timeZone)}`;
}

/** "21:00", with the day where it is another one there than here; null where both walls show the same. */
export function elsewhereWords(startsAt: Date, there: string, here: string): string | null {
  const [day, hour] = [dayWords(startsAt, there), hourWords(startsAt, there)];
  if (day === dayWords(startsAt, here)) return hour === hourWords(startsAt, here) ? null : hour;
  return `${day}, ${hour}`;
}

/** "Today at 15:00", "Tomorrow at 15:00", "Tuesday 1 December at 15:00". */
export function soonWords(startsAt: Date, now: Date, timeZone: string): string {
  const [today, day] = [dayOf(now, timeZone), dayOf(startsAt, timeZone)];
  const name = day === today ? 'Today' : day === addDays(today, 1) ? 'Tomorrow' : dayWords(startsAt, timeZone);
  return `${name} at ${hourWords(startsAt, timeZone)}`;
}
