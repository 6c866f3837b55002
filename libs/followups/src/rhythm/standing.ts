import { fading, gapsOfAtLeast, halfLives, monthOf, slotOf, type RunningRhythm } from '#libs/interactions';
import type { CommunityClock } from './community-clock.js';
import { logRate, poissonReturn } from './poisson-return.js';

/** How far ahead "comes back" looks. */
export const WINDOW_DAYS = 180;

/** What the chance is read from, in this order. */
export const standingNames = [
  'silence',
  'silence over 30 days',
  'silence over 180 days',
  'silence over 2 years',
  'days',
  'more than 2 days',
  'more than 8 days',
  'heard once',
  'silence to usual gap',
  'silence to longest gap',
  'silence to last gap',
  'spread of gaps',
  'came back after such a silence',
  'such silences',
  'season',
  'age',
  'silence squared',
  'days squared',
  'silence by days',
  'age by days',
  'age by silence',
  ...halfLives.map((days) => `faded by ${days} days`),
  'rate',
  'return by chance',
  'return by chance, likely',
  'owner pauses',
  'place is quiet',
] as const;

const hinge = (value: number, from: number) => Math.max(0, value - Math.log1p(from));

/** How somebody stands after so many days of silence; everything but the silence is as it is. */
export function standingOf(rhythm: RunningRhythm, silence: number, clock: CommunityClock): number[] {
  const quiet = Math.log1p(silence);
  const days = Math.log(rhythm.activeDays);
  const age = Math.log1p(rhythm.lastDay - rhythm.firstDay + silence);
  const byChance = Math.max(-6, Math.min(6, poissonReturn(rhythm, silence, WINDOW_DAYS)));
  const awake = Math.min(silence, clock.awakeDaysSince(rhythm.lastDay));
  return [
    quiet,
    hinge(quiet, 30),
    hinge(quiet, 180),
    hinge(quiet, 730),
    days,
    Math.max(0, days - Math.log(2)),
    Math.max(0, days - Math.log(8)),
    ...againstOwnGaps(rhythm, quiet),
    ...afterSuchSilences(rhythm, silence),
    seasonOf(rhythm, silence),
    age,
    quiet * quiet,
    days * days,
    quiet * days,
    age * days,
    age * quiet,
    ...rhythm.faded.map((sum, at) => Math.log(sum * fading(silence, halfLives[at]!) + 0.05)),
    logRate(rhythm, silence),
    byChance,
    Math.max(0, byChance),
    quiet - Math.log1p(awake),
    Math.log1p(clock.quietNow),
  ];
}

function againstOwnGaps(rhythm: RunningRhythm, quiet: number): number[] {
  const gaps = rhythm.activeDays - 1;
  if (gaps === 0) return [1, 0, 0, 0, 0];
  const usual = rhythm.sumLogGap / gaps;
  const spread = Math.sqrt(Math.max(0, rhythm.sumSquaredLogGap / gaps - usual * usual));
  const last = Math.log(rhythm.recentGaps.at(-1)!);
  return [0, quiet - usual, quiet - Math.log(rhythm.longestGap), quiet - last, spread];
}

/** Of the times that this person was silent for so long: how many ended within the window. */
function afterSuchSilences(rhythm: RunningRhythm, silence: number): number[] {
  const such = gapsOfAtLeast(rhythm, silence);
  const ended = such - gapsOfAtLeast(rhythm, silence + WINDOW_DAYS);
  return [Math.log((ended + 0.3) / (such + 1)), Math.log1p(such)];
}

/** Above 0 where the person was mostly heard in that half of the year which the window covers. */
function seasonOf(rhythm: RunningRhythm, silence: number): number {
  const next = monthOf(rhythm.lastDay + silence) + 1;
  const inside = [0, 1, 2, 3, 4, 5].reduce((sum, ahead) => sum + rhythm.months[slotOf(next + ahead)]!, 0);
  const all = rhythm.months.reduce((sum, active) => sum + active, 0);
  return Math.log((inside + 1) / (all / 2 + 1));
}
