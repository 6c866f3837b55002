import type { CalendarPart } from './calendar-parts.js';
import type { CalendarZones } from './calendar-zones.js';
import { recurrenceRule, recurrences } from './recurrence.js';
import { DAY, wallTimes, type WallTime } from './wall-time.js';

/** When an event took place. */
export interface Occurrences {
  /** In order; the last of very many. */
  past: Date[];
  /** How many before those are too many to be told. */
  earlier: number;
  /** Some are still to come. */
  goesOn: boolean;
  /** It recurs in a way that is not read, so that only its first one is told. */
  isUnread: boolean;
}

/** A meeting of every working day for two years. */
const MOST_TOLD = 500;
/** What was added or taken out by hand. */
const MOST_DATES = 5_000;
const LONG_AGO = 30 * 366 * DAY;
/** Whatever recurs at all does so within a year, or a leap year. */
const LONGEST_PAUSE = 4 * 366 * DAY;

/** The times of an event that are over at `now`, without those that were taken out or changed. */
export function occurrencesOf(
  part: CalendarPart,
  start: WallTime,
  { zones, now, replaced }: { zones: CalendarZones; now: Date; replaced: ReadonlySet<number> },
): Occurrences {
  const printed = part.lines.filter(({ name }) => name === 'RRULE').map(({ value }) => value);
  const rules = printed.map((one) => recurrenceRule(one, start));
  const out = new Set([...replaced, ...instants(part, 'EXDATE', zones)]);
  const found = new Set<number>([zones.instantOf(start).getTime(), ...instants(part, 'RDATE', zones)]);
  let goesOn = [...found].some((one) => one > now.getTime());
  for (const rule of rules) {
    if (rule === null) continue;
    for (const wall of recurrences(rule, start, now.getTime() + LONGEST_PAUSE)) {
      if (wall < now.getTime() - LONG_AGO) continue;
      const instant = zones.instantAtWall(wall, start).getTime();
      const end = rule.until && zones.instantOf(rule.until).getTime() + (rule.until.isDay ? DAY - 1 : 0);
      if (end !== null && instant > end) break;
      goesOn ||= instant > now.getTime();
      if (instant > now.getTime()) break;
      found.add(instant);
    }
  }
  const past = [...found].filter((one) => one <= now.getTime() && !out.has(one)).toSorted((a, b) => a - b);
  const told = past.slice(-MOST_TOLD).map((one) => new Date(one));
  return { past: told, earlier: past.length - told.length, goesOn, isUnread: rules.includes(null) };
}

function instants(part: CalendarPart, name: string, zones: CalendarZones): number[] {
  const times = part.lines.filter((line) => line.name === name).flatMap(wallTimes);
  return times.slice(0, MOST_DATES).flatMap((time) => (time ? [zones.instantOf(time).getTime()] : []));
}
