import type { CalendarTimes, Marking } from '../reading/calendar-times.js';
import { TooManySteps, type Budget } from './periods.js';
import { repetitionsOf } from './repetitions.js';
import { newestOfEach } from './newest-events.js';
import { Zones } from './zones.js';

const MOST_STEPS = 3_000_000;
const MOST_STEPS_OF_EVENT = 150_000;
const MOST_EVENTS = 200_000;

/** Which whole days count as busy: only those that the calendar marks so, all that it does not mark as free, or none. */
export const allDayChoices = ['if_marked', 'busy', 'free'] as const;
export type AllDayChoice = (typeof allDayChoices)[number];

export interface BusyQuestion {
  /** Where whole days, and times without a zone, are. */
  timeZone: string;
  allDay: AllDayChoice;
  /** Only what lies in it, in milliseconds. */
  from: number;
  to: number;
}

export interface BusyFound {
  /** From and to, in order, none touching the next. */
  spans: [number, number][];
  /** How many events make them, each repetition counted. */
  events: number;
  /** Events that could not be understood, or repeat without measure. */
  unread: number;
  /** Names of time zones that nobody knows: those times were taken as the owner's. */
  unknownZones: number;
}

/** When the owner of a calendar is busy. Throws TooManySteps where the calendar as a whole repeats without measure. */
export function busySpans(times: CalendarTimes, question: BusyQuestion): BusyFound {
  const budget: Budget = { left: MOST_STEPS };
  const zones = new Zones(times.zones, question.timeZone, question.to, budget);
  const spans: [number, number][] = [];
  let { unread } = times;
  const add = ([from, to]: [number, number]) => {
    if (from < question.to && to > question.from && from < to) spans.push([from, to]);
    if (spans.length > MOST_EVENTS) throw new TooManySteps();
  };
  for (const series of newestOfEach(times.events)) {
    const own: Budget = { left: Math.min(MOST_STEPS_OF_EVENT, budget.left) };
    const before = own.left;
    try {
      for (const { from, to, isDay, marking } of repetitionsOf(series, question, zones, own)) {
        if (isBusy(marking, isDay, question.allDay)) add([from, to]);
      }
    } catch (error) {
      // One event may be too much and be left out, but not the whole calendar.
      const isOnlyIts = budget.left > before && spans.length <= MOST_EVENTS;
      if (!(error instanceof TooManySteps) || !isOnlyIts) throw error;
      unread += 1;
    } finally {
      budget.left -= before - Math.max(0, own.left);
    }
  }
  for (const stretch of times.busy) add(zones.spanOf(stretch));
  const [from, to] = [question.from, question.to];
  return { spans: joined(spans, from, to), events: spans.length, unread, unknownZones: zones.unknown };
}

function isBusy(marking: Marking, isDay: boolean, allDay: AllDayChoice): boolean {
  if (marking === 'free') return false;
  return !isDay || allDay === 'busy' || (allDay === 'if_marked' && marking === 'busy');
}

function joined(spans: [number, number][], from: number, to: number): [number, number][] {
  const all: [number, number][] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    const before = all.at(-1);
    if (before && first <= before[1]) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}
