import { addDays, dayOf, type CalendarDay } from '#libs/platform';
import type { PassedRow, ReadSignal } from './contact-facts.js';
import { cameAt, comesAfter, isTalk } from './touches.js';

export type Owed = 'call' | 'meeting' | 'letter' | 'answer' | 'post';

const owed: [Owed, RegExp][] = [
  ['post', /\b(write|do|publish|make|record)\b.{0,30}\b(post|article|episode|piece|essay|video)\b/i],
  ['meeting', /\b(visit|come (by|over|round)|drop (by|in)|see you (in|at|on)|meet (you|up)|lunch|coffee)\b/i],
  ['call', /\b(call|ring|phone|telephone|skype|zoom|talk|chat|speak)\b/i],
  ['letter', /\b(e-?mail|mail|dm|message|send|write (to )?you|post you|drop you|forward|attach|introduce)\b/i],
];

/** What has to happen for a promise to be kept; an answer on any channel where it names nothing else. */
export function owedBy(quote: string): Owed {
  return owed.find(([, words]) => words.test(quote))?.[0] ?? 'answer';
}

/** Whether something that a promiser did later is what he had promised; an owed letter is not sent by a tweet. */
export function keeps(row: PassedRow, promised: Owed): boolean {
  switch (promised) {
    case 'post':
      return false;
    case 'meeting':
      return row.channel === 'in_person' || row.kind === 'meeting';
    case 'call':
      return isTalk(row);
    case 'letter':
      return row.channel === 'email' || row.kind === 'message';
    case 'answer':
      return true;
  }
}

/** A promise is kept by the first later thing that fits, done by whoever gave it; a talk is done by both. */
export function isKept(promise: ReadSignal, said: PassedRow, rows: PassedRow[]): boolean {
  const direction = promise.promisedBy === 'owner' ? 'outbound' : 'inbound';
  const what = owedBy(promise.quote);
  return rows.some((row) => {
    const done = row.id !== said.id && comesAfter(row, said) && row.kind !== 'note';
    return done && (row.direction === direction || isTalk(row)) && keeps(row, what);
  });
}

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

/** The day by which a promise shall be kept, as its words say; null where they name none. */
export function promiseDue({ due, dueOn, quote }: ReadSignal, said: PassedRow, timeZone: string): CalendarDay | null {
  if (dueOn !== null) return dueOn;
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
