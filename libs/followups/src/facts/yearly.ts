import { calendarDay, type CalendarDay } from '#libs/platform';

/**
 * A day that comes every year: the first that `isOver` does not say is over, looked for from last year on; 29 February is
 * kept on the 28th.
 */
export function yearly(
  month: number,
  day: number,
  today: CalendarDay,
  isOver: (on: CalendarDay) => boolean,
): CalendarDay {
  const inYear = (year: number) => calendarDay(year, month, day) ?? calendarDay(year, month, day - 1)!;
  const year = Number(today.slice(0, 4));
  return [year - 1, year].map(inYear).find((on) => !isOver(on)) ?? inYear(year + 1);
}
