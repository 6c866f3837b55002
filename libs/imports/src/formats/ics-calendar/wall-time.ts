import type { ContentLine } from '../content-lines/content-lines.js';
import { calendarDay } from '../tables/printed-moment.js';

/** What a clock on a wall shows. */
export interface WallTime {
  /** Milliseconds since 1970, as if the wall stood in Greenwich. */
  wall: number;
  isUtc: boolean;
  /** A whole day. */
  isDay: boolean;
  /** The zone's name in the file; empty for UTC and for times without a zone. */
  zone: string;
}

const TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?(Z)?$/;
const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

export const DAY = 86_400_000;

/** The times of a line ("DTSTART;TZID=Europe/Berlin:20120704T100000"); of a period its beginning. Null for each that is none. */
export function wallTimes(line: ContentLine): (WallTime | null)[] {
  const zone = line.parameters.get('TZID')?.[0] ?? '';
  return line.value.split(',').map((printed) => wallTime(printed.split('/')[0]!, zone));
}

export function wallTime(printed: string, zone = ''): WallTime | null {
  const [, year, month, day, hour, minute, second = '0', utc] = TIME.exec(printed.trim()) ?? [];
  const date = calendarDay({ year: Number(year), month: Number(month), day: Number(day) });
  if (date === null) return null;
  const isDay = hour === undefined;
  const seconds = isDay ? 0 : Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
  if (seconds > DAY / 1_000) return null;
  const isUtc = utc !== undefined && !isDay;
  return { wall: Date.parse(`${date}T00:00:00Z`) + seconds * 1_000, isUtc, isDay, zone: isUtc || isDay ? '' : zone };
}

/** Milliseconds of "PT1H30M"; null for what is no duration. */
export function calendarDuration(printed: string): number | null {
  const text = printed.trim();
  const [whole, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(text) ?? [];
  if (whole === undefined || !/\d/.test(whole)) return null;
  const total =
    Number(weeks) * 7 * DAY +
    Number(days) * DAY +
    (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return sign === '-' ? -total : total;
}
