/** When anybody at all was heard, read up to one day: what a silence is measured against. */
export interface CommunityClock {
  /** The last day that is known, the cut. */
  today: number;
  /** Days since anybody was heard, beyond what is usual here. */
  quietNow: number;
  /** Days from this one to today on which the place was awake: long pauses of everybody do not count. */
  awakeDaysSince: (day: number) => number;
}

// A place is asleep when its silence exceeds six times its usual one; by chance alone that befalls 1 gap in 60.
const PAUSE_IN_GAPS = 6;
const SHORTEST_PAUSE = 10;

/** Reads the clock from the distinct days, in order, on which anybody was heard, none of them after today. */
export function communityClock(activeDays: number[], today: number): CommunityClock {
  const gaps = activeDays.map((day, at) => (activeDays[at + 1] ?? today) - day);
  const usual = median(gaps.slice(0, -1)) ?? 0;
  const patience = Math.max(SHORTEST_PAUSE, PAUSE_IN_GAPS * usual);
  const asleepAfter = gaps.map((gap) => Math.max(0, gap - patience));
  for (let at = asleepAfter.length - 2; at >= 0; at -= 1) asleepAfter[at]! += asleepAfter[at + 1]!;
  return {
    today,
    quietNow: Math.max(0, (gaps.at(-1) ?? 0) - patience),
    awakeDaysSince: (day) => today - day - (asleepAfter[placeOf(activeDays, day)] ?? 0),
  };
}

/** The middle of some numbers; null of none. */
export function median(numbers: number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

// The place of the last day that is not after this one.
function placeOf(sorted: number[], day: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
