import { addDays, dayOf, instantAt, mondayOf, weekdayOf, type CalendarDay } from '#libs/platform';
import type { Availability } from './availability.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A stretch of time, its end not in it. */
export interface Span {
  from: Date;
  to: Date;
}

export interface SlotQuestion {
  availability: Availability;
  timeZone: string;
  /** How long the call is, in minutes. */
  minutes: number;
  /** Calls that are booked: nothing else is then, and they count against the most of a week. */
  booked: Span[];
  /** When the owner has something else to do: no call is then either. */
  busy?: Span[];
  now: Date;
}

/**
 * The instants at which a call may begin, in order: inside the weekly windows of the owner's time zone, never on a day off,
 * with room to breathe around what is taken, and in no week that has its calls already. Linear in days and taken times.
 */
export function freeSlots({ availability, timeZone, minutes, booked, busy = [], now }: SlotQuestion): Date[] {
  const { noticeHours, horizonDays, bufferMinutes, mostAWeek, daysOff } = availability;
  const earliest = now.getTime() + noticeHours * HOUR;
  const today = dayOf(now, timeZone);
  const taken = widened([...booked, ...busy], bufferMinutes * MINUTE);
  const perWeek = countByWeek(booked, timeZone);
  const free: Date[] = [];
  let nextTaken = 0;
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    const day = addDays(today, ahead);
    if (daysOff.includes(day) || (perWeek.get(mondayOf(day)) ?? 0) >= mostAWeek) continue;
    for (const { from, to } of spansOfDay(day, availability, timeZone)) {
      let start = from;
      while (start + minutes * MINUTE <= to) {
        const end = start + minutes * MINUTE;
        while (nextTaken < taken.length && taken[nextTaken]!.to <= start) nextTaken += 1;
        const clash = taken[nextTaken];
        // After what is taken a call may begin at once: the room to breathe is in it already.
        if (clash && clash.from < end) start = Math.max(clash.to, start + MINUTE);
        else {
          if (start >= earliest) free.push(new Date(start));
          start = end + bufferMinutes * MINUTE;
        }
      }
    }
  }
  return free;
}

export interface Stretch {
  from: number;
  to: number;
}

/** The windows of a day as instants, in order. */
export function spansOfDay(day: CalendarDay, { windows }: Availability, timeZone: string): Stretch[] {
  return windows
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .map(({ from, to }) => ({
      from: instantAt(day, from, timeZone).getTime(),
      to: instantAt(day, to, timeZone).getTime(),
    }))
    .sort((a, b) => a.from - b.from);
}

// In order, and one stretch where several touch, so that one look forward finds every clash.
function widened(spans: Span[], by: number): Stretch[] {
  const merged: Stretch[] = [];
  const wide = spans.map(({ from, to }) => ({ from: from.getTime() - by, to: to.getTime() + by }));
  for (const span of wide.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push(span);
  }
  return merged;
}

function countByWeek(booked: Span[], timeZone: string): Map<CalendarDay, number> {
  const counted = new Map<CalendarDay, number>();
  for (const { from } of booked) {
    const week = mondayOf(dayOf(from, timeZone));
    counted.set(week, (counted.get(week) ?? 0) + 1);
  }
  return counted;
}
