/** In how many days what a decayed count remembers has faded to a half. */
export const halfLives = [45, 120, 365, 730, 1500] as const;
/** So many of the last gaps are kept as they are; the median of them is what somebody "usually" does. */
export const RECENT_GAPS = 15;
/** Gaps longer than the last bin's count as of the last bin. */
export const GAP_BINS = 28;
export const YEAR_DAYS = 365.2425;

/**
 * The few numbers kept per contact from which a rhythm is read; days are whole and counted from 1970-01-01. Everything of
 * one day counts as one. A sum over gaps needs no gap list, so a further interaction costs the same after ten thousand.
 */
export interface RunningRhythm {
  count: number;
  activeDays: number;
  firstDay: number;
  lastDay: number;
  /** For each half-life the active days, faded, as they stand on the last day. */
  faded: number[];
  /** How many gaps have a length of 2^(k/2) to 2^((k+1)/2) days. */
  gapBins: number[];
  sumLogGap: number;
  sumSquaredLogGap: number;
  longestGap: number;
  recentGaps: number[];
  /** In how many years each twelfth of the year was an active one. */
  months: number[];
  lastMonth: number;
}

/** The rhythm of somebody who was heard once. */
export function startRhythm(day: number): RunningRhythm {
  const month = monthOf(day);
  return {
    count: 1,
    activeDays: 1,
    firstDay: day,
    lastDay: day,
    faded: halfLives.map(() => 1),
    gapBins: Array.from({ length: GAP_BINS }, () => 0),
    sumLogGap: 0,
    sumSquaredLogGap: 0,
    longestGap: 0,
    recentGaps: [],
    months: Array.from({ length: 12 }, (_, at) => (at === slotOf(month) ? 1 : 0)),
    lastMonth: month,
  };
}

/** The rhythm with one more interaction, which must not be older than the last one. */
export function continueRhythm(before: RunningRhythm, day: number): RunningRhythm {
  const gap = day - before.lastDay;
  if (gap < 0) throw new RangeError('A rhythm is continued in the order of time.');
  if (gap === 0) return { ...before, count: before.count + 1 };
  const logGap = Math.log(gap);
  const month = monthOf(day);
  return {
    count: before.count + 1,
    activeDays: before.activeDays + 1,
    firstDay: before.firstDay,
    lastDay: day,
    faded: before.faded.map((sum, at) => 1 + sum * fading(gap, halfLives[at]!)),
    gapBins: withOneMore(before.gapBins, binOf(gap)),
    sumLogGap: before.sumLogGap + logGap,
    sumSquaredLogGap: before.sumSquaredLogGap + logGap * logGap,
    longestGap: Math.max(before.longestGap, gap),
    recentGaps: [...before.recentGaps, gap].slice(-RECENT_GAPS),
    months: month === before.lastMonth ? before.months : withOneMore(before.months, slotOf(month)),
    lastMonth: month,
  };
}

/** The rhythm of somebody who was heard on these days, in any order; null of none. */
export function rhythmOf(days: number[]): RunningRhythm | null {
  const [first, ...rest] = days.toSorted((a, b) => a - b);
  return first === undefined ? null : rest.reduce(continueRhythm, startRhythm(first));
}

/** What is left of 1 after so many days. */
export function fading(days: number, halfLife: number): number {
  return 0.5 ** (days / halfLife);
}

/** How many gaps were at least so long; inside of a bin they count as spread evenly over its logarithm. */
export function gapsOfAtLeast({ gapBins }: RunningRhythm, days: number): number {
  const place = Math.min(Math.max(0, 2 * Math.log2(Math.max(1, days))), GAP_BINS);
  const whole = Math.floor(place);
  const longer = gapBins.slice(whole + 1).reduce((sum, gaps) => sum + gaps, 0);
  return longer + (gapBins[whole] ?? 0) * (1 - (place - whole));
}

/** In which twelfth of a year a day lies, counted on from 1970. */
export function monthOf(day: number): number {
  return Math.floor((day * 12) / YEAR_DAYS);
}

export function slotOf(month: number): number {
  return ((month % 12) + 12) % 12;
}

function binOf(gap: number): number {
  return Math.min(GAP_BINS - 1, Math.floor(2 * Math.log2(gap) + 1e-9));
}

function withOneMore(counts: number[], at: number): number[] {
  return counts.map((count, index) => (index === at ? count + 1 : count));
}
