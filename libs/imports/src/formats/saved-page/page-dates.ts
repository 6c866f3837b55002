import type { PostedPrecision, Precision } from '#libs/interactions';
import { calendarDay, dayOf, startOfDay, type CalendarDay } from '#libs/platform';
import { readPrintedDay } from '../../dates/printed-day.js';
import { readRelativeDay } from '../../dates/relative-day.js';
import { zonedInstant } from '../blog/printed-instant.js';
import type { PrintedDate } from './page-comment.js';

export interface PageDate {
  at: Date | null;
  precision: Precision;
}

export interface PageTime {
  timeZone: string;
  /** When the page was saved, or else when it was handed in: "3 hours ago" counts from there. */
  savedAt: Date;
  language: string;
  /** When the post under which they stand was written; null where the page does not say. */
  postedAt: Date | null;
}

/** The clock of a blog may be a day ahead of that of whoever saved the page; what is further ahead is no date. */
const CLOCKS_APART_MS = 24 * 3_600_000;
const NONE: PageDate = { at: null, precision: 'none' };
const SLASHES = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;
// "17.07, 2011", as the first themes of WordPress print it.
const DAY_AND_MONTH = /(\d{1,2}\.\s?\d{1,2}),\s*(\d{4})/;
const SHORT_YEAR = /(?<![\d.])(\d{1,2}\.\d{1,2}\.)(\d{2})(?![\d.])/;
const FAR_EAST = /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;

/** Dates the comments of one page; all its dates together tell whether the day or the month stands first in "03/04/2010". */
export class PageDates {
  private readonly isDayFirst: boolean | null;

  constructor(
    private readonly time: PageTime,
    printed: readonly PrintedDate[],
  ) {
    this.isDayFirst = dayFirst(printed, time.language);
  }

  read(date: PrintedDate): PageDate {
    const read = this.exactly(date.exact) ?? this.asPrinted(date.exact) ?? this.asPrinted(date.printed) ?? NONE;
    const isAhead = read.at !== null && read.at.getTime() > this.time.savedAt.getTime() + CLOCKS_APART_MS;
    return isAhead ? NONE : read;
  }

  private exactly(exact: string | null): PageDate | null {
    const at = exact === null ? null : exactInstant(exact);
    return at === null ? null : { at, precision: 'instant' };
  }

  private asPrinted(printed: string | null): PageDate | null {
    if (printed === null) return null;
    const { timeZone, savedAt } = this.time;
    const text = printed
      .slice(0, 200)
      .replace(DAY_AND_MONTH, '$1.$2')
      .replace(SHORT_YEAR, '$120$2')
      .replace(FAR_EAST, '$1-$2-$3');
    const day = readPrintedDay(text) ?? this.daySlashed(text) ?? this.dayOfTheYear(text);
    if (day !== null) return { at: startOfDay(day, timeZone), precision: 'day' };
    const ago = readRelativeDay(text, dayOf(savedAt, timeZone));
    return ago && { at: startOfDay(ago.day, timeZone), precision: ago.precision };
  }

  private daySlashed(text: string): CalendarDay | null {
    const [, first, second, year] = SLASHES.exec(text) ?? [];
    if (year === undefined || this.isDayFirst === null) return null;
    const [day, month] = this.isDayFirst ? [first, second] : [second, first];
    return calendarDay(Number(year), Number(month), Number(day));
  }

  /** A theme that prints no year means that of the post, or the one after it. */
  private dayOfTheYear(text: string): CalendarDay | null {
    const { postedAt, timeZone } = this.time;
    if (postedAt === null || /\d{4}/.test(text)) return null;
    const posted = dayOf(postedAt, timeZone);
    const year = Number(posted.slice(0, 4));
    const [same, next] = [year, year + 1].map((one) => readPrintedDay(withYear(text, one)));
    return same && same >= posted ? same : (next ?? null);
  }
}

/** When a post was written, as its page says; null where it does not. */
export function postedOn(exact: string, timeZone: string): { at: Date; precision: PostedPrecision } | null {
  const at = exactInstant(exact);
  if (at !== null) return { at, precision: 'instant' };
  const day = readPrintedDay(exact.slice(0, 100));
  return day === null ? null : { at: startOfDay(day, timeZone), precision: 'day' };
}

function exactInstant(exact: string): Date | null {
  if (!/^\d{12,14}$|^\d{10}$/.test(exact)) {
    // A title may say more behind the date.
    const [, day, clock] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::[\d.]+)?(?:Z|[+-]\d\d:?\d\d))/.exec(exact) ?? [];
    return zonedInstant(day === undefined ? exact : `${day}T${clock}`);
  }
  const at = new Date(Number(exact) * (exact.length === 10 ? 1_000 : 1));
  return Number.isNaN(at.getTime()) ? null : at;
}

function withYear(text: string, year: number): string {
  return text.replace(
    /^(.*?\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?|.*?\d{1,2}\.?\s+\p{L}{3,12}\.?)(?!\p{L}).*$/su,
    `$1, ${year}`,
  );
}

function dayFirst(dates: readonly PrintedDate[], language: string): boolean | null {
  for (const { printed } of dates) {
    const [, first = '0', second = '0'] = SLASHES.exec(printed ?? '') ?? [];
    if (Number(first) > 12) return true;
    if (Number(second) > 12) return false;
  }
  if (/^en[-_]us\b/i.test(language)) return false;
  return language === '' || /^en$/i.test(language) ? null : true;
}
