import { type CalendarDay } from '#libs/platform';
import { chanceWords } from '../../wording/chance-words.js';
import { count } from '../../wording/plain-words.js';

export interface Outlook {
  today: CalendarDay;
  expected: { from: CalendarDay; until: CalendarDay } | null;
  silentDays: number;
  pausedDays: number;
  chance: number;
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "Next expected between 3 and 21 December." or, after a longer silence, how many come back from one. */
export function rhythmOutlook({ today, expected, silentDays, pausedDays, chance }: Outlook): string | null {
  const paused =
    pausedDays > 0 && silentDays > 0 ? ` ${count(pausedDays, 'day')} in which nobody wrote are not counted.` : '';
  if (!expected) return paused.trim() || null;
  if (today > expected.until) return `${chanceWords(chance)}${paused}`;
  if (today >= expected.from) return `The next words are expected by ${named(expected.until, today)}.${paused}`;
  return `The next words are expected ${span(expected.from, expected.until, today)}.${paused}`;
}

function span(from: CalendarDay, until: CalendarDay, today: CalendarDay): string {
  if (from === until) return `on ${named(from, today)}`;
  const isOneMonth = from.slice(0, 7) === until.slice(0, 7);
  return `between ${isOneMonth ? Number(from.slice(8)) : named(from, today)} and ${named(until, today)}`;
}

function named(day: CalendarDay, today: CalendarDay): string {
  const format = day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth : withYear;
  return format.format(new Date(`${day}T00:00:00Z`));
}
