import type { CalendarDay } from './calendar-day.js';
import { instantAt } from './wall-clock.js';

/** The first instant of a calendar day (YYYY-MM-DD) in a time zone, also where daylight saving takes midnight away. */
export function startOfDay(day: CalendarDay, timeZone: string): Date {
  return instantAt(day, 0, timeZone);
}
