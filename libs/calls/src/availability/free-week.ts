import { dayOf, mondayOf, type CalendarDay } from '#libs/platform';
import type { Span } from './free-slots.js';

export interface FreeWeek {
  monday: CalendarDay;
  isThisWeek: boolean;
  /** When a call may begin in it, in order. */
  slots: Date[];
  /** How many calls it still has room for. */
  places: number;
}

export interface FreeWeekQuestion {
  /** As `freeSlots` gives them. */
  slots: Date[];
  booked: Span[];
  mostAWeek: number;
  timeZone: string;
  now: Date;
}

/** The first week in which a call may be: what is free in it, and for how many; null where none is. */
export function freeWeek({ slots, booked, mostAWeek, timeZone, now }: FreeWeekQuestion): FreeWeek | null {
  const weekOf = (instant: Date) => mondayOf(dayOf(instant, timeZone));
  const [first] = slots;
  if (first === undefined) return null;
  const monday = weekOf(first);
  const ofWeek = slots.filter((slot) => weekOf(slot) === monday);
  const calls = booked.filter(({ from }) => weekOf(from) === monday).length;
  return {
    monday,
    isThisWeek: monday === weekOf(now),
    slots: ofWeek,
    places: Math.max(0, Math.min(ofWeek.length, mostAWeek - calls)),
  };
}
