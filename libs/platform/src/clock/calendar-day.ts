const DAY_MS = 86_400_000;

// Making a format takes longer than using it a thousand times.
const formats = new Map<string, Intl.DateTimeFormat>();
const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day of the calendar as YYYY-MM-DD; it has no hour and no zone, so differences of two are whole days. */
export type CalendarDay = string;

/** The day with these numbers, months from 1; null where the calendar has none, such as 30 February. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? at.toISOString().slice(0, 10) : null;
}

/** The day that it is at an instant in a time zone. */
export function dayOf(instant: Date, timeZone: string): CalendarDay {
  return formatOf(timeZone).format(instant);
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(numberOf(day) * DAY_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** Negative when `to` is before `from`. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return numberOf(to) - numberOf(from);
}

/** Whole months of the calendar from one day to a later one: 31 January to 28 February is none yet. */
export function monthsBetween(from: CalendarDay, to: CalendarDay): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}

/** "March 2025" of 2025-03-14. */
export function monthName(day: CalendarDay): string {
  return monthAndYear.format(new Date(`${day}T00:00:00Z`));
}

// Days are counted in UTC, where every one has 24 hours; the zone's own 23 and 25 hour days cannot shift them.
function numberOf(day: CalendarDay): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, made);
  return made;
}
