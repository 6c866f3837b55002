import { ValidateBy } from 'class-validator';
import { calendarDay } from '../clock/calendar-day.js';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;
const [EARLIEST_YEAR, LATEST_YEAR] = [1900, 2199];

/** A day that the calendar has, as 2026-02-28, from 1900 to 2199. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isDay',
    validator: {
      validate: isDay,
      defaultMessage: () => `must be a day of the years ${EARLIEST_YEAR} to ${LATEST_YEAR}, written as 2026-02-28`,
    },
  });
}

function isDay(value: unknown): boolean {
  const [, year = 0, month = 0, day = 0] = (typeof value === 'string' ? (WRITTEN.exec(value) ?? []) : []).map(Number);
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR && calendarDay(year, month, day) !== null;
}
