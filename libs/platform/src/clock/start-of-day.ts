const DAY = 86_400_000;
const MOST_KNOWN = 10_000;

const starts = new Map<string, number>();

/** The first instant of a calendar day (YYYY-MM-DD) in a time zone, also where daylight saving takes midnight away. */
export function startOfDay(day: string, timeZone: string): Date {
  const key = `${day} ${timeZone}`;
  let start = starts.get(key);
  if (start === undefined) {
    start = findStart(day, timeZone);
    if (starts.size >= MOST_KNOWN) starts.clear();
    starts.set(key, start);
  }
  return new Date(start);
}

function findStart(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // No zone shifts twice within two days, so midnight has the offset of the day before or that of the day after.
  const offsets = [offsetAt(midnight - DAY, timeZone), offsetAt(midnight + DAY, timeZone)];
  const candidates = offsets.map((offset) => midnight - offset).sort((a, b) => a - b);
  const first = candidates.find(
    (instant) => new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10) >= day,
  );
  return first ?? candidates[1]!;
}

const formats = new Map<string, Intl.DateTimeFormat>();

// How far the zone's wall clock is ahead of UTC, in milliseconds.
function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, second } = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(instant / 1000) * 1000;
}

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
