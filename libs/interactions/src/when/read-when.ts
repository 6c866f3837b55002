import { InvalidError, startOfDay } from '#libs/platform';
import type { Precision } from '../interaction-words.js';

export interface When {
  happenedAt: Date | null;
  precision: Precision;
}

const DAY = 86_400_000;
const EARLIEST_YEAR = 1900;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

/**
 * When something happened, as a person writes it: an instant with its offset, a day (which begins in the workspace's time
 * zone), nothing (now), or null (not known). Throws InvalidError on anything else, and on more than a day ahead.
 */
export function readWhen(written: string | null | undefined, timeZone: string, now: Date): When {
  if (written === null) return { happenedAt: null, precision: 'none' };
  if (written === undefined) return { happenedAt: now, precision: 'instant' };
  const precision = DATE.test(written) ? 'day' : 'instant';
  const happenedAt = precision === 'day' ? readDay(written, timeZone) : readInstant(written);
  if (happenedAt.getTime() > now.getTime() + DAY) throw badWhen('This lies more than a day ahead.');
  return { happenedAt, precision };
}

function readDay(day: string, timeZone: string): Date {
  requireRealDay(day);
  return startOfDay(day, timeZone);
}

function readInstant(written: string): Date {
  const day = INSTANT.exec(written)?.[1];
  if (day === undefined) throw badWhen('Write a day as 2026-02-28, or an instant as 2026-02-28T15:30:00Z.');
  requireRealDay(day);
  return new Date(written);
}

// Date.parse takes 29 February of a common year for 1 March.
function requireRealDay(day: string): void {
  const parsed = new Date(`${day}T00:00:00Z`);
  const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
  if (!real) throw badWhen(`There is no day ${day}.`);
  if (Number(day.slice(0, 4)) < EARLIEST_YEAR) throw badWhen(`This lies before the year ${EARLIEST_YEAR}.`);
}

function badWhen(detail: string): InvalidError {
  return new InvalidError(detail, [{ field: 'happenedAt', detail }]);
}
