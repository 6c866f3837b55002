import { calendarDay, printedMoment, type DayOrder } from '../tables/printed-moment.js';

const NO_YEAR = /^--(\d{2})-?(\d{2})(?=$|T)/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?=$|T)/;
const DASHED = /^(\d{4})-(\d{2})-(\d{2})(?=$|T|\s)/;
// What programs write where nobody gave a year; Apple's is 1604, the first leap year of its calendar.
const NO_YEARS = new Set([1604, 1900, 0]);

/**
 * "1971-04-12", or "--04-12" where the year is not known; null for "0/0/00" and what is no day. The day is the one that stands
 * there, in no zone at all.
 */
export function printedBirthday(
  printed: string,
  order: DayOrder = 'month_first',
  omitYear: number | null = null,
): string | null {
  const text = printed.trim();
  const yearless = NO_YEAR.exec(text);
  if (yearless) return yearlessDay(Number(yearless[1]), Number(yearless[2]));
  const [, year, month, day] = DIGITS.exec(text) ?? DASHED.exec(text) ?? [];
  if (year === undefined) return inWords(text, order);
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  if (NO_YEARS.has(parts.year) || parts.year === omitYear) return yearlessDay(parts.month, parts.day);
  return calendarDay(parts);
}

function inWords(text: string, order: DayOrder): string | null {
  if (/^\d+$/.test(text) || /^[0/.\s-]*$/.test(text)) return null;
  const day = printedMoment(text, 'UTC', order)?.at.toISOString().slice(0, 10) ?? null;
  return day !== null && NO_YEARS.has(Number(day.slice(0, 4))) ? `-${day.slice(4)}` : day;
}

function yearlessDay(month: number, day: number): string | null {
  const inLeapYear = calendarDay({ year: 2000, month, day });
  return inLeapYear && `-${inLeapYear.slice(4)}`;
}
