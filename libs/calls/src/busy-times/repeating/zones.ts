import type { CalendarTimes, Observance, Stretch, WallTime } from '../reading/calendar-times.js';
import { occurrences } from './occurrences.js';
import type { Budget } from './periods.js';

const DAY = 86_400_000;

/** How far a zone's wall clock is ahead of UTC at an instant; both in milliseconds. */
export interface Zone {
  offsetAt(instant: number): number;
}

const utc: Zone = { offsetAt: () => 0 };

/**
 * The instant at which a wall of the zone shows a time. A time that comes twice is the first of the two; one that is
 * skipped is reckoned with the offset before the gap (RFC 5545, 3.3.5).
 */
export function instantOnWall(wall: number, zone: Zone): number {
  const before = wall - zone.offsetAt(wall - DAY);
  const after = wall - zone.offsetAt(wall + DAY);
  const shows = (instant: number) => instant + zone.offsetAt(instant) === wall;
  return !shows(before) && shows(after) ? after : before;
}

/** What a wall of the zone shows at an instant. */
export function wallAt(instant: number, zone: Zone): number {
  return instant + zone.offsetAt(instant);
}

/** The zones of one calendar: the world's by their names, then those that it explains itself, then the owner's. */
export class Zones {
  private readonly found = new Map<string, Zone>();
  /** How often a zone was named that nobody knows. */
  unknown = 0;

  constructor(
    private readonly explained: CalendarTimes['zones'],
    private readonly owners: string,
    private readonly until: number,
    private readonly budget: Budget,
  ) {}

  get(name: string | null): Zone {
    if (name === 'UTC') return utc;
    const known = this.found.get(name ?? '');
    if (known) return known;
    const zone = name === null ? null : (zoneOfTheWorld(name) ?? this.explainedZone(name));
    if (name !== null && zone === null) this.unknown += 1;
    const made = zone ?? zoneOfTheWorld(this.owners)!;
    this.found.set(name ?? '', made);
    return made;
  }

  instantOf({ wall, zone, isDay }: WallTime): number {
    return instantOnWall(wall, this.get(isDay ? null : zone));
  }

  /** Its beginning and its end: a day lasts to the next one, whatever its hours, and what has no end takes no time. */
  spanOf({ start, end, durationMs }: Stretch): [number, number] {
    const from = this.instantOf(start);
    if (!start.isDay) return [from, end ? this.instantOf(end) : from + (durationMs ?? 0)];
    const days = end ? (end.wall - start.wall) / DAY : (durationMs ?? DAY) / DAY;
    const until = { ...start, wall: start.wall + Math.max(1, Math.round(days)) * DAY };
    return [from, this.instantOf(until)];
  }

  private explainedZone(name: string): Zone | null {
    const explained = this.explained.find((zone) => zone.name === name && zone.observances.length > 0);
    return explained ? new ExplainedZone(explained.observances, this.until, this.budget) : null;
  }
}

/** By its name in the database of time zones, which some programs put behind a path of their own. */
function zoneOfTheWorld(name: string): Zone | null {
  const plain = /^\/.*?\/([A-Z][\w+-]*(?:\/[A-Z][\w+-]*)+)$/.exec(name)?.[1] ?? name;
  try {
    return new NamedZone(new Intl.DateTimeFormat('en', { timeZone: plain, timeZoneName: 'longOffset' }));
  } catch {
    return null;
  }
}

/** Asks Intl, which is slow, once for each day that has one offset. The platform's door is too heavy for a thread. */
class NamedZone implements Zone {
  private readonly days = new Map<number, number | null>();

  constructor(private readonly format: Intl.DateTimeFormat) {}

  offsetAt(instant: number): number {
    const day = Math.floor(instant / DAY);
    let offset = this.days.get(day);
    if (offset === undefined) {
      const [first, last] = [this.asked(day * DAY), this.asked((day + 1) * DAY)];
      offset = first === last ? first : null;
      this.days.set(day, offset);
    }
    return offset ?? this.asked(instant);
  }

  // "GMT", "GMT+05:30", and "GMT-00:01:15" of long ago.
  private asked(instant: number): number {
    const text = this.format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
      /^GMT([+\u2212-])(\d+)(?::(\d+))?(?::(\d+))?$/.exec(text) ?? [];
    return (sign === '+' ? 1 : -1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
  }
}

/** By the rules that stand in the calendar itself (VTIMEZONE). */
class ExplainedZone implements Zone {
  private readonly changes: { at: number; offset: number }[];
  private readonly first: number;

  constructor(observances: Observance[], until: number, budget: Budget) {
    const onsets = observances.flatMap((observance) => onsetsOf(observance, until, budget));
    onsets.sort((a, b) => a.at - b.at);
    this.changes = onsets;
    this.first = onsets[0]!.before;
  }

  offsetAt(instant: number): number {
    let [low, high] = [0, this.changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.changes[middle]!.at <= instant) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? this.first : this.changes[low - 1]!.offset;
  }
}

function onsetsOf(observance: Observance, until: number, budget: Budget) {
  const { start, offsetFromMs, offsetToMs, rules, also } = observance;
  const walls = new Set([start.wall, ...also.map(({ wall }) => wall)]);
  for (const rule of rules) {
    const end = rule.until === null ? null : rule.until.wall + (rule.until.zone === 'UTC' ? offsetFromMs : 0);
    const bounds = { from: start.wall, to: until + DAY, until: end };
    for (const wall of occurrences(rule, start.wall, bounds, budget)) walls.add(wall);
  }
  return [...walls].map((wall) => ({ at: wall - offsetFromMs, offset: offsetToMs, before: offsetFromMs }));
}
