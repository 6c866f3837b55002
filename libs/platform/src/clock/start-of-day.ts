import type { CalendarDay } from './calendar-day.js';
import { instantAt } from './wall-clock.js';

const MOST_KNOWN = 10_000;

const starts = new Map<string, number>();

/** The first instant of a calendar day (YYYY-MM-DD) in a time zone, also where daylight saving takes midnight away. */
export function startOfDay(day: CalendarDay, timeZone: string): Date {
  const key = `${day} ${timeZone}`;
  let start = starts.get(key);
  if (start === undefined) {
    start = instantAt(day, 0, timeZone).getTime();
    if (starts.size >= MOST_KNOWN) starts.clear();
    starts.set(key, start);
  }
  return new Date(start);
}
