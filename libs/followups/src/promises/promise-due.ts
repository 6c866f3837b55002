import { addDays, dayOf, type CalendarDay } from '#libs/platform';
import type { PassedRow, ReadSignal } from '../facts/contact-facts.js';
import { cameAt } from '../facts/touches.js';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map(
  (name) => new RegExp(`\\b(on|by|next|this) ${name}\\b`),
);
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  'a couple of': 2,
  three: 3,
  'a few': 3,
  four: 4,
};

/** The day by which a promise shall be kept, as its words say; null where they name none, or where it is not known when. */
export function promiseDue({ due, dueOn, quote }: ReadSignal, said: PassedRow, timeZone: string): CalendarDay | null {
  if (dueOn !== null) return dueOn;
  // "Tonight" of an unknown day is no day: not that of the post, nor the one on which the page was brought in.
  const isDated = said.at !== null && said.datedBy !== 'post' && ['instant', 'day'].includes(said.precision);
  if (!isDated) return null;
  const words = (due ?? quote).toLowerCase();
  const day = dayOf(cameAt(said), timeZone);
  if (/\b(tonight|today|this (morning|afternoon|evening)|right away|in a (minute|moment))\b/.test(words)) return day;
  if (/\btomorrow\b/.test(words)) return addDays(day, 1);
  if (/\bnext week\b/.test(words)) return addDays(day, 7 + daysTo(day, 5));
  if (/\b(this week|end of the week)\b/.test(words)) return addDays(day, daysTo(day, 5));
  if (/\bweekend\b/.test(words)) return addDays(day, daysTo(day, 0));
  if (/\bnext month\b/.test(words)) return addDays(day, 30);
  const span = /\b(?:in|within) (an?|one|two|three|four|a couple of|a few|\d{1,2}) (day|week|month)s?\b/.exec(words);
  if (span) return addDays(day, (numbers[span[1]!] ?? Number(span[1])) * { day: 1, week: 7, month: 30 }[span[2]!]!);
  const weekday = weekdays.findIndex((named) => named.test(words));
  return weekday < 0 ? null : addDays(day, daysTo(day, weekday) || 7);
}

// From a day to the next one that is this day of the week: 0 where it is that day itself.
function daysTo(day: CalendarDay, weekday: number): number {
  return (weekday - new Date(`${day}T00:00:00Z`).getUTCDay() + 7) % 7;
}
