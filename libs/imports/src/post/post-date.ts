import type { PostedPrecision } from '#libs/interactions';
import { calendarDay, InvalidError, startOfDay } from '#libs/platform';

/** When a post was published: the first instant of what is known, and how exactly it is known. */
export interface PostDate {
  at: Date;
  precision: PostedPrecision;
}

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/;
const EARLIEST_YEAR = 1900;

/**
 * Reads "2010", "2010-11", "2010-11-08" (in the time zone) or an instant with its offset.
 * Refuses (422, field postDate) anything else, days that the calendar does not have, and the future.
 */
export function readPostDate(written: string, timeZone: string, now: Date): PostDate {
  const text = written.trim();
  const read = INSTANT.test(text) ? readInstant(text) : readDay(text, timeZone);
  if (!read) throw badDate('Write the date of the post as 2010, 2010-11 or 2010-11-08.');
  if (read.at > now) throw badDate('The date of the post lies in the future.');
  return read;
}

function readDay(text: string, timeZone: string): PostDate | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  const first = year === undefined ? null : knownDay(year, month ?? '01', day ?? '01');
  if (first === null) return null;
  return { at: startOfDay(first, timeZone), precision: day ? 'day' : month ? 'month' : 'year' };
}

function readInstant(text: string): PostDate | null {
  const at = new Date(text);
  const [year, month, day] = text.slice(0, 10).split('-');
  // Date rolls 30 February over into March, so the written day is looked at by itself.
  const isKnown = !Number.isNaN(at.getTime()) && knownDay(year!, month!, day!) !== null;
  return isKnown ? { at, precision: 'instant' } : null;
}

function knownDay(year: string, month: string, day: string): string | null {
  return Number(year) < EARLIEST_YEAR ? null : calendarDay(Number(year), Number(month), Number(day));
}

function badDate(detail: string): InvalidError {
  return new InvalidError(detail, [{ field: 'postDate', detail }]);
}
