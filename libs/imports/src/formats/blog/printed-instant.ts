import { instantAt, type CalendarDay } from '#libs/platform';

const SQL = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?/;
/** A feed's day may be "Thu, 14 Mar 2013 18:30:33 +0000", with a zone that JavaScript knows. */
const MAIL = /^(?:\w{3},?\s+)?\d{1,2}\s+\w{3,9}\s+\d{4}\s+\d{1,2}:\d\d(?::\d\d)?\s*(?:[+-]\d{4}|[A-Z]{1,5})$/;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** "2012-05-06 23:08:11" in UTC; null for zeros and for what is no instant. */
export function sqlInstant(printed: string): Date | null {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = SQL.exec(printed.trim()) ?? [];
  if (year === undefined || year === '0000') return null;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  // JavaScript takes 31 February for 3 March; a source that prints it holds no date.
  return Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(day) ? null : at;
}

/** The same as the clock on a wall of that zone showed it. */
export function wallInstant(printed: string, timeZone: string): Date | null {
  const asUtc = sqlInstant(printed);
  return asUtc === null ? null : onTheWall(asUtc, timeZone);
}

/** The instant at which the clock on a wall of the zone shows what a clock in UTC shows at the one given. */
export function onTheWall(asUtc: Date, timeZone: string): Date {
  const day = asUtc.toISOString().slice(0, 10) as CalendarDay;
  const seconds = asUtc.getUTCHours() * 3_600 + asUtc.getUTCMinutes() * 60 + asUtc.getUTCSeconds();
  return instantAt(day, seconds / 60, timeZone);
}

/** An instant with its zone, as feeds print it; null for any other. */
export function zonedInstant(printed: string): Date | null {
  const text = printed.trim();
  if (!ISO.test(text) && !MAIL.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1_900 ? null : at;
}

/** An ISO day with a clock, with its zone or else in UTC; null for any other. */
export function utcInstant(printed: string | null): Date | null {
  const asUtc = printed === null ? null : sqlInstant(printed);
  return asUtc === null ? null : (zonedInstant(printed!) ?? asUtc);
}

const [FIRST_YEAR, LAST_YEAR] = [1_990, 2_200];

/** Seconds or milliseconds since 1970; null for what is no number, or no time at which anybody wrote a comment. */
export function epochInstant(printed: string | null): Date | null {
  if (printed === null || !/^\d{9,14}(?:\.\d+)?$/.test(printed)) return null;
  const figure = Number(printed);
  const at = new Date(figure < 100_000_000_000 ? figure * 1_000 : figure);
  return at.getUTCFullYear() >= FIRST_YEAR && at.getUTCFullYear() < LAST_YEAR ? at : null;
}
