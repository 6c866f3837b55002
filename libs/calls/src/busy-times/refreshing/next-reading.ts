const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How often a calendar at an address is asked for news; providers make theirs anew each few hours at most. */
const EVERY = 15 * MINUTE;
const LONGEST_WAIT = 12 * 60 * MINUTE;

/** Every reading goes as far as nobody can book (180 days), and a while further, so that days may pass before the next. */
export const READ_DAYS = 200;
const NEEDED_DAYS = 182;

/** When a calendar is read next; one that failed waits twice as long after each further failure. */
export function nextReading({ isFile, failures, now }: { isFile: boolean; failures: number; now: Date }): Date {
  const wait = isFile ? DAY : Math.min(LONGEST_WAIT, EVERY * 2 ** Math.min(failures, 10));
  return new Date(now.getTime() + wait);
}

/** The stretch of time that a reading looks at: from yesterday on, for calls that go on now. */
export function readingSpan(now: Date): { from: number; to: number } {
  return { from: now.getTime() - DAY, to: now.getTime() + READ_DAYS * DAY };
}

/** Whether what was found once holds no more, though the calendar may be the same. */
export function isOutdated(
  { readUntil, readZone }: { readUntil: Date | null; readZone: string | null },
  timeZone: string,
  now: Date,
): boolean {
  return readUntil === null || readZone !== timeZone || readUntil.getTime() < now.getTime() + NEEDED_DAYS * DAY;
}
