import { addDays, daysBetween, type CalendarDay } from '#libs/platform';
import { driveWords } from '../places/distance.js';

export interface Days {
  fromOn: CalendarDay;
  toOn: CalendarDay;
}

/** A day so near that its weekday tells it. */
const DAYS_OF_A_WEEK = 6;
/** Within so many kilometres it is the same town. */
const SAME_TOWN_KM = 8;

/** "on Tuesday", "from Tuesday to Thursday", "until Friday", "from 1 to 4 December". */
export function daysWords({ fromOn, toOn }: Days, today: CalendarDay): string {
  if (fromOn <= today && toOn <= today) return 'today';
  if (fromOn <= today) return `until ${dayWords(toOn, today)}`;
  if (fromOn === toOn) {
    const day = dayWords(fromOn, today);
    return day === 'tomorrow' ? day : `on ${day}`;
  }
  const isWeek = daysBetween(today, toOn) <= DAYS_OF_A_WEEK;
  const sameMonth = fromOn.slice(0, 7) === toOn.slice(0, 7);
  if (isWeek || !sameMonth) return `from ${dayWords(fromOn, today)} to ${dayWords(toOn, today)}`;
  return `from ${Number(fromOn.slice(8))} to ${dateOf(toOn, today)}`;
}

/** ", an hour away by car" where it is not the same town. */
export function awayWords(kilometres: number, isAbroad: boolean): string {
  if (kilometres < SAME_TOWN_KM) return '';
  if (isAbroad) return `, about ${Math.round(kilometres / 5) * 5} km away`;
  return `, about ${driveWords(kilometres)} away by car`;
}

export function isSameTown(kilometres: number): boolean {
  return kilometres < SAME_TOWN_KM;
}

function dayWords(day: CalendarDay, today: CalendarDay): string {
  if (day === addDays(today, 1)) return 'tomorrow';
  return daysBetween(today, day) <= DAYS_OF_A_WEEK ? format({ weekday: 'long' }, day) : dateOf(day, today);
}

function dateOf(day: CalendarDay, today: CalendarDay): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return format({ day: 'numeric', month: 'long', ...year }, day);
}

function format(options: Intl.DateTimeFormatOptions, day: CalendarDay): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
