import { addDays, dayOf } from '#libs/platform';
import type { Availability } from '../availability/availability.js';
import { spansOfDay, type Span } from '../availability/free-slots.js';

export interface BlockedTime extends Span {
  calendarId: string;
}

export interface BlockedQuestion {
  availability: Availability;
  timeZone: string;
  /** What each calendar says, in order; the stretches of one calendar do not meet. */
  busy: BlockedTime[];
  now: Date;
}

/** The parts of the times in which the owner may be called that a calendar takes away, in order. */
export function blockedTimes({ availability, timeZone, busy, now }: BlockedQuestion): BlockedTime[] {
  const today = dayOf(now, timeZone);
  const days = Array.from({ length: availability.horizonDays + 1 }, (_, ahead) => addDays(today, ahead));
  const windows = days
    .filter((day) => !availability.daysOff.includes(day))
    .flatMap((day) => spansOfDay(day, availability, timeZone));
  const blocked: BlockedTime[] = [];
  let first = 0;
  for (const { calendarId, from, to } of busy) {
    const [start, end] = [Math.max(from.getTime(), now.getTime()), to.getTime()];
    while (first < windows.length && windows[first]!.to <= start) first += 1;
    for (let at = first; at < windows.length && windows[at]!.from < end; at += 1) {
      const [begins, ends] = [Math.max(start, windows[at]!.from), Math.min(end, windows[at]!.to)];
      if (begins < ends) blocked.push({ calendarId, from: new Date(begins), to: new Date(ends) });
    }
  }
  return blocked.sort((a, b) => a.from.getTime() - b.from.getTime());
}
