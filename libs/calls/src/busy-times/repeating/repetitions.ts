import type { EventTimes, Marking, Rule, Stretch, WallTime } from '../reading/calendar-times.js';
import type { Series } from './newest-events.js';
import { occurrences } from './occurrences.js';
import type { Budget } from './periods.js';
import { wallAt, type Zones } from './zones.js';

const DAY = 86_400_000;

/** One time at which an event is. */
export interface Repetition {
  from: number;
  to: number;
  isDay: boolean;
  marking: Marking;
}

interface Range {
  from: number;
  to: number;
}

/** All times at which the events of a series are that may lie in the range; some around it may come too. */
export function* repetitionsOf(
  { masters, replaced }: Series,
  range: Range,
  zones: Zones,
  budget: Budget,
): Generator<Repetition> {
  for (const event of replaced.filter(({ isCancelled }) => !isCancelled)) {
    // One that stands without its series may repeat by itself, as some programs write it.
    if (masters.length === 0) yield* unreplaced(event, [], range, zones, budget);
    else yield repetition(event, event, zones);
  }
  for (const master of masters.filter(({ isCancelled }) => !isCancelled)) {
    yield* unreplaced(master, replaced, range, zones, budget);
  }
}

/** The repetitions of an event whose place nothing else takes, moved along with one that was moved "with all after it". */
function* unreplaced(
  event: EventTimes,
  replaced: EventTimes[],
  range: Range,
  zones: Zones,
  budget: Budget,
): Generator<Repetition> {
  const left = new Exceptions(event, replaced, zones);
  const changes = replaced.filter(({ andAllAfter }) => andAllAfter).map((change) => toChange(change, zones));
  changes.sort((a, b) => b.at - a.at);
  const slack = Math.max(
    0,
    ...changes.map(({ shift }) => Math.abs(shift)),
    ...[event, ...replaced].map((one) => lengthOf(one, zones)),
  );
  const wide = { from: range.from - slack - 2 * DAY, to: range.to + slack + 2 * DAY };
  const removed = new Set(event.exceptRules.flatMap((rule) => [...wallsOf(rule, event, wide, zones, budget)]));
  const seen = new Set<number>();
  for (const stretch of stretchesOf(event, wide, zones, budget)) {
    const { wall } = stretch.start;
    const at = zones.instantOf(stretch.start);
    if (seen.has(at) || removed.has(wall) || left.has(at, wall)) continue;
    seen.add(at);
    const change = changes.find((one) => one.at <= at);
    if (!change) yield repetition(event, stretch, zones);
    else if (!change.event.isCancelled) {
      const { event: like } = change;
      const from = at + change.shift;
      yield { from, to: from + lengthOf(like, zones), isDay: like.start.isDay, marking: like.marking };
    }
  }
}

/** The first time of an event, those that its rules give, and those that are named one by one. */
function* stretchesOf(event: EventTimes, wide: Range, zones: Zones, budget: Budget): Generator<Stretch> {
  const length = lengthOf(event, zones);
  // Hours last as long each time, also over a change of the clocks (RFC 5545, 3.8.5.3); days are whole days.
  const like = (wall: number): Stretch => {
    const start = { ...event.start, wall };
    const shifted = event.end && { ...event.end, wall: event.end.wall + wall - event.start.wall };
    return start.isDay
      ? { start, end: shifted, durationMs: event.durationMs }
      : { start, end: null, durationMs: length };
  };
  yield event;
  for (const rule of event.rules) {
    for (const wall of wallsOf(rule, event, wide, zones, budget)) yield like(wall);
  }
  for (const also of event.also) {
    // A time that is named without its end is as long as the event.
    if (also.end || also.durationMs !== null) yield also;
    else yield { ...also, end: null, durationMs: length };
  }
}

function wallsOf(rule: Rule, { start }: EventTimes, wide: Range, zones: Zones, budget: Budget): Generator<number> {
  const until = rule.until === null ? null : untilOnWall(rule.until, start, zones);
  return occurrences(rule, start.wall, { ...wide, until }, budget);
}

// What is said in UTC is shown on the event's own wall; a plain day means all of it.
function untilOnWall(until: WallTime, start: WallTime, zones: Zones): number {
  if (until.isDay) return until.wall + DAY - 1;
  if (until.zone !== 'UTC') return until.wall;
  return start.isDay ? until.wall : wallAt(until.wall, zones.get(start.zone));
}

function toChange(event: EventTimes, zones: Zones) {
  const at = zones.instantOf(event.instead!);
  return { at, shift: zones.instantOf(event.start) - at, event };
}

function repetition(event: EventTimes, stretch: Stretch, zones: Zones): Repetition {
  const [from, to] = zones.spanOf(stretch);
  return { from, to, isDay: stretch.start.isDay, marking: event.marking };
}

function lengthOf(stretch: Stretch, zones: Zones): number {
  const [from, to] = zones.spanOf(stretch);
  return Math.max(0, to - from);
}

/** The repetitions that do not take place as they were: left out, or replaced by another event. */
class Exceptions {
  private readonly instants = new Set<number>();
  private readonly days = new Set<number>();

  constructor(event: EventTimes, replaced: EventTimes[], zones: Zones) {
    const single = replaced.map(({ instead }) => instead!);
    for (const time of [...event.except, ...single]) {
      // Days are left out of what has hours too, and the other way round: programs do not agree on it.
      if (time.isDay || event.start.isDay) this.days.add(Math.floor(time.wall / DAY));
      else this.instants.add(zones.instantOf(time));
    }
  }

  has(instant: number, wall: number): boolean {
    return this.instants.has(instant) || this.days.has(Math.floor(wall / DAY));
  }
}
