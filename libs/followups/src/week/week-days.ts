import { addDays, mondayOf, weekdayOf, type CalendarDay } from '#libs/platform';

/** The Monday of the week to look back on: on a Sunday the one that ends today, else the one before. */
export function weekToReview(today: CalendarDay): CalendarDay {
  return weekdayOf(today) === 7 ? mondayOf(today) : addDays(mondayOf(today), -7);
}
