import type { CalendarDay } from './calendar-day.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The instant at which the clock on a wall of the time zone shows so many minutes after midnight of a day. Where daylight
 * saving skips that time it is the first instant after the gap; where the time comes twice it is the first of the two.
 */
export function instantAt(day: CalendarDay, minutes: number, timeZone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  // No zone shifts twice within two days, so the time has the offset of the day before or that of the day after.
  const [before, after] = [offsetAt(wall - DAY, timeZone), offsetAt(wall + DAY, timeZone)];
  const candidates = [wall - before, wall - after].sort((a, b) => a - b) as [number, number];
  const shown = candidates.find((instant) => instant + offsetAt(instant, timeZone) === wall);
  return new Date(shown ?? firstWith(after, candidates, timeZone));
}

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, second } = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(instant / 1000) * 1000;
}

// Zones shift on whole minutes since long before anybody wrote on the web.
function firstWith(offset: number, [from, to]: [number, number], timeZone: string): number {
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle, timeZone) === offset) high = middle;
    else low = middle;
  }
  return high;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
