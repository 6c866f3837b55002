import { instantAt, type CalendarDay } from '#libs/platform';

/** When something happened, as exactly as it was printed. */
export interface Moment {
  at: Date;
  precision: 'instant' | 'day';
}

/** Which of the first two numbers of "04/05/2012" is the day. */
export type DayOrder = 'day_first' | 'month_first';

interface Parts {
  year: number;
  month: number;
  day: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=\D|$)/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?=\D|$)/;
const DAY_WORD = /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[-\s.]+([a-z]{3,9})\.?[-\s,]+(\d{4}|\d{2})(?=\D|$)/i;
const WORD_DAY = /^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=\D|$)/i;
const TIME = /^[T,\s]*(?:at\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}(?:[.,]\d{1,3})?)\d*)?\s*([ap])?\.?m?\.?/i;
const ZONE = /^\s*\(?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?)\)?/;
const EPOCH = /^(\d{9,10}|\d{12,13})$/;

/**
 * Reads "2012-05-06 23:08:11", "06/05/2012", "May 6, 2012 11:08 PM", "Fri, 18 Oct 2019 17:02:00 +0000" and seconds or milliseconds
 * since 1970. A time without a zone is one on a wall of `timeZone`; a date alone is that day there. Null for what is no date.
 */
export function printedMoment(printed: string, timeZone: string, order: DayOrder = 'month_first'): Moment | null {
  const text = printed.replace(/[\u202f\u00a0\u2009]/g, ' ').trim();
  if (EPOCH.test(text)) return instant(Number(text) * (text.length < 12 ? 1_000 : 1));
  const found = dateIn(text, order);
  if (found === null) return null;
  const day = calendarDay(found.parts);
  if (day === null) return null;
  const rest = text.slice(found.length);
  const time = TIME.exec(rest);
  if (!time) return { at: instantAt(day, 0, timeZone), precision: 'day' };
  const seconds = secondsOf(time);
  if (seconds === null) return null;
  const zone = ZONE.exec(rest.slice(time[0].length));
  if (zone) return instant(Date.parse(`${day}T00:00:00Z`) + seconds * 1_000 - offsetOf(zone[1]!));
  const minute = instantAt(day, Math.floor(seconds / 60), timeZone);
  return instant(minute.getTime() + (seconds % 60) * 1_000);
}

/** What the first two numbers of such dates are: told by those that can be only one of both; null where none tells. */
export function dayOrderOf(printed: readonly string[]): DayOrder | null {
  for (const text of printed) {
    const [, first, second] = YEAR_LAST.exec(text.trim()) ?? [];
    if (Number(first) > 12) return 'day_first';
    if (Number(second) > 12) return 'month_first';
  }
  return null;
}

function dateIn(text: string, order: DayOrder): { parts: Parts; length: number } | null {
  const found = (match: RegExpExecArray, year: string, month: number, day: string) => ({
    parts: { year: fullYear(year), month, day: Number(day) },
    length: match[0].length,
  });
  const iso = YEAR_FIRST.exec(text);
  if (iso) return found(iso, iso[1]!, Number(iso[2]), iso[3]!);
  const numbers = YEAR_LAST.exec(text);
  if (numbers) {
    const dayFirst = order === 'day_first' ? Number(numbers[2]) <= 12 : Number(numbers[1]) > 12;
    const [day, month] = dayFirst ? [numbers[1]!, numbers[2]!] : [numbers[2]!, numbers[1]!];
    return found(numbers, numbers[3]!, Number(month), day);
  }
  const dayWord = DAY_WORD.exec(text);
  if (dayWord) return found(dayWord, dayWord[3]!, monthOf(dayWord[2]!), dayWord[1]!);
  const wordDay = WORD_DAY.exec(text);
  return wordDay ? found(wordDay, wordDay[3]!, monthOf(wordDay[1]!), wordDay[2]!) : null;
}

// "68" is the last that is 2068 in what most programs print.
function fullYear(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) > 68 ? 1_900 : 2_000);
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** Null for 31 February and the like. */
export function calendarDay({ year, month, day }: Parts): CalendarDay | null {
  if (month < 1 || month > 12 || day < 1 || year < 1) return null;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day ? (date.toISOString().slice(0, 10) as CalendarDay) : null;
}

function secondsOf([, hour, minute, second = '0', half]: RegExpExecArray): number | null {
  const h = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  const sec = Number(second.replace(',', '.'));
  return h > 24 || Number(minute) > 59 || sec > 60 ? null : h * 3_600 + Number(minute) * 60 + sec;
}

function offsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function instant(milliseconds: number): Moment | null {
  const at = new Date(Math.round(milliseconds));
  return Number.isNaN(at.getTime()) ? null : { at, precision: 'instant' };
}
