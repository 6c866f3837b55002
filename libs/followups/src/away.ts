import { addDays, dayOf, daysBetween, startOfDay, type CalendarDay } from '#libs/platform';

/** Days on which the owner is away, the first and the last among them. */
export interface Away {
  from: CalendarDay;
  to: CalendarDay;
}

/** What fell due while the owner was away comes within so many days after. */
const DAYS_TO_CATCH_UP = 14;

export function isAway(away: Away | null, today: CalendarDay): away is Away {
  return away !== null && away.from <= today && today <= away.to;
}

/** The days over which the days away are spread after them. */
export function catchUpDays({ from, to }: Away): number {
  return Math.min(DAYS_TO_CATCH_UP, daysBetween(from, to) + 1);
}

/** A due day that falls into the days away comes after them, in its order, and not all on the first day back. */
export function shiftedDay(day: CalendarDay, away: Away | null): CalendarDay {
  if (!isAway(away, day)) return day;
  const length = daysBetween(away.from, away.to) + 1;
  return addDays(away.to, 1 + Math.floor((daysBetween(away.from, day) * catchUpDays(away)) / length));
}

/** The first instant of the day to which a day is shifted; null where it stays. */
export function shiftedStart(day: CalendarDay, away: Away | null, timeZone: string): Date | null {
  return isAway(away, day) ? startOfDay(shiftedDay(day, away), timeZone) : null;
}

/** The day by which it is said what is overdue: while the owner is away, it stays the one before he left. */
export function dayOfReckoning(today: CalendarDay, away: Away | null): CalendarDay {
  return isAway(away, today) ? addDays(away.from, -1) : today;
}

/** When he comes back; null where he is not away. */
export function backAt(now: Date, away: Away | null, timeZone: string): Date | null {
  return isAway(away, dayOf(now, timeZone)) ? startOfDay(addDays(away.to, 1), timeZone) : null;
}
