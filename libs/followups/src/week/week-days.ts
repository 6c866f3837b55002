import { addDays, calendarDay, type CalendarDay } from '#libs/platform';

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function mondayOf(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - weekdayOf(day));
}

/** The Monday of the week to look back on: on a Sunday the one that ends today, else the one before. */
export function weekToReview(today: CalendarDay): CalendarDay {
  return weekdayOf(today) === 7 ? mondayOf(today) : addDays(mondayOf(today), -7);
}

/** The day that a text names as YYYY-MM-DD; null where it is none. */
export function readDay(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? calendarDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
