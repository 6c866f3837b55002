import type { Rule } from '../reading/calendar-times.js';
import { periodsOf, type Budget } from './periods.js';
import { completed } from './right-days.js';

export interface Bounds {
  /** Only what lies in it is told; both ends belong to it. */
  from: number;
  to: number;
  /** The last time that the rule itself may give. */
  until: number | null;
}

/**
 * The times that a rule gives (RFC 5545, 3.3.10) on the wall of the event's own zone, in order. It goes period by period,
 * begins near `from` where nothing is counted, and ends with `to`, so that a rule that never gives anything ends too.
 */
export function* occurrences(
  given: Rule,
  start: number,
  { from, to, until }: Bounds,
  budget: Budget,
): Generator<number> {
  const rule = completed(given, start);
  const { interval, count } = rule;
  const periods = periodsOf(rule, budget);
  const last = Math.min(to, until ?? to);
  const first = periods.numberOf(start);
  // One period too early costs nothing.
  const skipped = count === null ? Math.floor((periods.numberOf(from) - 1 - first) / interval) : 0;
  let counted = 0;
  for (let number = first + Math.max(0, skipped) * interval; periods.startOf(number) <= last; number += interval) {
    for (const wall of periods.wallsOf(number)) {
      if (wall < start) continue;
      // The start is the first one, also where the rule would not give it.
      if (counted === 0 && wall !== start) counted += 1;
      if (wall > last || (count !== null && counted >= count)) return;
      counted += 1;
      if (wall >= from) yield wall;
    }
  }
}
