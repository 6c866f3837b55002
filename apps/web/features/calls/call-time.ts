import { listed } from '../../ui/text/numbers';

/** "Tue 1 Dec, 15:00" of an instant, on the owner's wall. */
export function callTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
}

/** "Tue 1 Dec 15:00, 15:30 and 16:00; Thu 3 Dec 15:00" of instants in their order, on the owner's wall. */
export function freeTimes(instants: readonly string[], timeZone: string): string {
  const days = new Map<string, string[]>();
  for (const instant of instants) {
    const day = dayFormat(timeZone).format(new Date(instant)).replace(',', '');
    days.set(day, [...(days.get(day) ?? []), hourIn(instant, timeZone)]);
  }
  return [...days].map(([day, hours]) => `${day} ${listed(hours)}`).join('; ');
}

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone });
}

/** "15:00" of an instant, on a wall of the zone. */
export function hourIn(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(instant),
  );
}

/** "New York" of America/New_York. */
export function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
