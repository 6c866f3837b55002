import type { CalendarDay } from '#libs/platform';

/** A stretch of a weekday in which calls may be, in minutes after midnight on the owner's wall. */
export interface WeeklyWindow {
  /** 1 on Monday to 7 on Sunday. */
  weekday: number;
  from: number;
  to: number;
}

/** When the owner may be called. */
export interface Availability {
  windows: WeeklyWindow[];
  slotMinutes: number;
  /** Kept free before and after each call. */
  bufferMinutes: number;
  /** Nobody books later than so many hours before. */
  noticeHours: number;
  horizonDays: number;
  mostAWeek: number;
  daysOff: CalendarDay[];
}

const AFTERNOON = { from: 15 * 60, to: 17 * 60 };

/** What holds until the owner says otherwise: two calls a week, on Tuesday or Thursday afternoon. */
export const usualAvailability: Availability = {
  windows: [
    { weekday: 2, ...AFTERNOON },
    { weekday: 4, ...AFTERNOON },
  ],
  slotMinutes: 20,
  bufferMinutes: 10,
  noticeHours: 24,
  horizonDays: 28,
  mostAWeek: 2,
  daysOff: [],
};

/** What is wrong with windows, in words; null where nothing is. */
export function windowProblem(windows: WeeklyWindow[]): string | null {
  const sorted = [...windows].sort((a, b) => a.weekday - b.weekday || a.from - b.from);
  for (const [at, { weekday, from, to }] of sorted.entries()) {
    if (from >= to) return 'A window must end after it begins.';
    const next = sorted[at + 1];
    if (next && next.weekday === weekday && next.from < to) return 'Two windows of one day overlap.';
  }
  return null;
}
