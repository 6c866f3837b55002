import { instantAt, type CalendarDay } from '#libs/platform';

const SQL = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?/;

/** "2012-05-06 23:08:11" in UTC; null for zeros and for what is no instant. */
export function sqlInstant(printed: string): Date | null {
  const [, year, month, day, hour, minute, second = '00'] = SQL.exec(printed.trim()) ?? [];
  if (year === undefined || year === '0000') return null;
  return valid(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`, Number(day));
}

/** The same as the clock on a wall of that zone showed it. */
export function wallInstant(printed: string, timeZone: string): Date | null {
  const asUtc = sqlInstant(printed);
  if (asUtc === null) return null;
  const day = asUtc.toISOString().slice(0, 10) as CalendarDay;
  const seconds = asUtc.getUTCHours() * 3_600 + asUtc.getUTCMinutes() * 60 + asUtc.getUTCSeconds();
  return instantAt(day, seconds / 60, timeZone);
}

// JavaScript takes 31 February for 3 March; a source that prints it holds no date.
function valid(iso: string, day: number): Date | null {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) || at.getUTCDate() !== day ? null : at;
}
