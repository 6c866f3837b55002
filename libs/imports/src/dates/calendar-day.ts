/** A day of the calendar as YYYY-MM-DD, without an hour or a zone. */
export type CalendarDay = string;

/** The day with these numbers, months from 1; null where the calendar has none, such as 30 February. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? at.toISOString().slice(0, 10) : null;
}

/** The day that it is at an instant in a time zone. */
export function dayAt(instant: Date, timeZone: string): CalendarDay {
  const numbers = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const parts = new Intl.DateTimeFormat('en', { timeZone, ...numbers }).formatToParts(instant);
  return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('-');
}
