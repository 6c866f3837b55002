const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Six years of hours, of one zone. */
const MOST_HOURS = 50_000;
const MOST_DAYS = 20_000;

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day of the calendar as YYYY-MM-DD; it has no hour and no zone, so differences of two are whole days. */
export type CalendarDay = string;

/** The day with these numbers, months from 1; null where the calendar has none, such as 30 February. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? dayNumbered(at.getTime() / DAY_MS) : null;
}

/** The day that it is at an instant in a time zone. */
export function dayOf(instant: Date, timeZone: string): CalendarDay {
  const zone = zoneOf(timeZone);
  const hour = Math.floor(instant.getTime() / HOUR_MS);
  let day = zone.days.get(hour);
  if (day === undefined) {
    day = zone.wholeDayOf(hour);
    if (zone.days.size >= MOST_HOURS) zone.days.clear();
    zone.days.set(hour, day);
  }
  return day ?? zone.format.format(instant);
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayNumbered(numberOf(day) + days);
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

/** 1 on Monday to 7 on Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The Monday of the week of a day. */
export function mondayOf(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - weekdayOf(day));
}

/** "March 2025" of 2025-03-14. */
export function monthName(day: CalendarDay): string {
  return monthAndYear.format(new Date(`${day}T00:00:00Z`));
}

// Days are counted in UTC, where every one has 24 hours; the zone's own 23 and 25 hour days cannot shift them.
function numberOf(day: CalendarDay): number {
  let number = numbers.get(day);
  if (number === undefined) {
    number = Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
    if (numbers.size >= MOST_DAYS) numbers.clear();
    numbers.set(day, number);
  }
  return number;
}

function dayNumbered(number: number): CalendarDay {
  let day = days.get(number);
  if (day === undefined) {
    day = new Date(number * DAY_MS).toISOString().slice(0, 10);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(number, day);
  }
  return day;
}

const numbers = new Map<CalendarDay, number>();
const days = new Map<number, CalendarDay>();

// Making a format takes longer than using it a thousand times, and using it longer than looking an hour up.
const zones = new Map<string, Zone>();

class Zone {
  /** By hours since 1970; null where the hour lies in two days. */
  readonly days = new Map<number, CalendarDay | null>();

  constructor(readonly format: Intl.DateTimeFormat) {}

  wholeDayOf(hour: number): CalendarDay | null {
    const first = this.format.format(hour * HOUR_MS);
    return first === this.format.format((hour + 1) * HOUR_MS - 1) ? first : null;
  }
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const made = new Zone(format);
  zones.set(timeZone, made);
  return made;
}
