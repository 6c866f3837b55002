import { isOwnWord, type RunningRhythm } from '#libs/interactions';
import { addDays, dayOf, daysBetween, startOfDay, type CalendarDay } from '#libs/platform';
import type { ContactFacts } from '../../facts/contact-facts.js';
import { pausedDays } from '../../facts/paused-days.js';
import { chanceToReturn, nextSilence } from '../chance-to-return.js';
import type { Habit } from '../rhythm-sentence.js';
import { expectedGap } from './expected-gap.js';
import { porchClock } from './porch-clock.js';

/** How long somebody who writes in a rhythm of their own has been silent, and for how long that would be usual. */
export interface OwnSilence {
  rhythm: RunningRhythm;
  lastOn: CalendarDay;
  /** Days of silence, less those in which nobody at all wrote. */
  silentDays: number;
  pausedDays: number;
  /** Up to so many days the silence is a usual one. */
  quietAfter: number;
}

type Known = Pick<ContactFacts, 'rhythm' | 'rows' | 'porch'>;

/** With fewer days there is no rhythm to speak of. */
export const FEWEST_DAYS = 5;
/** Two weeks are no silence, however often somebody writes. */
const LEAST_DAYS = 14;
const FIRST_DAY = '1970-01-01';

export function ownSilence({ rhythm, rows, porch }: Known, now: Date, fewestDays = FEWEST_DAYS): OwnSilence | null {
  if (!rhythm || rhythm.activeDays < fewestDays) return null;
  const lastOn = addDays(FIRST_DAY, rhythm.lastDay);
  const own = rows.flatMap((row) => (row.at && isOwnWord(row) ? [row.at] : []));
  // Weeks begin in UTC, and the one of the last words is not empty, so the hours by which zones differ change nothing.
  const paused = pausedDays(new Date(`${lastOn}T00:00:00Z`), now, porch.weeks, own);
  const silentDays = Math.max(0, daysBetween(lastOn, dayOf(now, porch.timeZone)) - paused);
  const { untilDays } = expectedGap(rhythm, porch.rhythm.gaps);
  return { rhythm, lastOn, silentDays, pausedDays: paused, quietAfter: Math.max(LEAST_DAYS, untilDays) };
}

/** "comments" of whom is heard in public only. */
export function verbOf({ rows }: Pick<ContactFacts, 'rows'>): Habit['verb'] {
  const isPrivate = rows.some((row) => isOwnWord(row) && (row.channel === 'email' || row.kind === 'message'));
  return isPrivate ? 'writes' : 'comments';
}

/** The chance from 0 to 1 that they are heard within half a year without anybody's doing. */
export function chanceAfter({ rhythm, silentDays, pausedDays: paused }: OwnSilence, { porch }: Known): number {
  const today = rhythm.lastDay + silentDays + paused;
  const clock = porchClock(porch.weeks, today);
  return chanceToReturn(porch.rhythm.chance, rhythm, { ...clock, awakeDaysSince: (day) => today - day - paused });
}

/** The instant at which somebody will have been silent for so many days, if nothing more is paused. */
export function silentFrom({ lastOn, pausedDays: paused }: OwnSilence, days: number, timeZone: string): Date {
  return startOfDay(addDays(lastOn, days + paused), timeZone);
}

/** When time alone makes the silence unusual, and then each time when it is longer by a third. */
export function nextLook(silence: OwnSilence, longestDays: number, timeZone: string): Date | null {
  if (silence.silentDays > longestDays) return null;
  let days: number | null = silence.quietAfter + 1;
  while (days !== null && days <= silence.silentDays) days = nextSilence(days);
  return silentFrom(silence, Math.min(days ?? longestDays + 1, longestDays + 1), timeZone);
}
