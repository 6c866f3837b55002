import type { PassedRow } from './contact-facts.js';
import { perFacts } from './per-facts.js';

export type Ordered = Pick<PassedRow, 'at' | 'createdAt' | 'precision' | 'datedBy' | 'threadId' | 'position'>;

type DatedRow = PassedRow & { at: Date };

const DAY_MS = 86_400_000;

/** A call or a meeting, as the interactions room has it. */
export function isTalk({ kind, channel }: Pick<PassedRow, 'kind' | 'channel'>): boolean {
  if (kind === 'call' || kind === 'meeting') return true;
  return kind !== 'message' && (channel === 'phone' || channel === 'video' || channel === 'in_person');
}

/** The owner did something, or the two talked. */
export function isTouch(row: Pick<PassedRow, 'kind' | 'channel' | 'direction'>): boolean {
  return row.kind !== 'note' && (row.direction === 'outbound' || isTalk(row));
}

/**
 * Whether something came after words, as far as is known. In one thread the place tells it; what is known to the day only
 * may have been later on that day; undated words came at the latest when they were brought in.
 */
export function comesAfter(row: Ordered, words: Ordered): boolean {
  const sameThread = row.threadId !== null && row.threadId === words.threadId;
  if (sameThread && (row.at?.getTime() ?? null) === (words.at?.getTime() ?? null))
    return row.position! > words.position!;
  if (row.at === null) return row.threadId === null && row.createdAt > words.createdAt;
  if (words.at === null) return row.at > words.createdAt || (row.datedBy === 'hand' && row.createdAt > words.createdAt);
  if (row.at > words.at) return true;
  return row.precision === 'day' && !sameThread && row.at.getTime() > words.at.getTime() - DAY_MS;
}

/** The newest dated row of these. */
export function newestOf(rows: PassedRow[]): DatedRow | null {
  let newest: DatedRow | null = null;
  for (const row of rows) if (isDated(row) && (!newest || row.at >= newest.at)) newest = row;
  return newest;
}

export const lastTouchAt = perFacts(({ rows }): Date | null => newestOf(rows.filter(isTouch))?.at ?? null);

function isDated(row: PassedRow): row is DatedRow {
  return row.at !== null;
}

/** When words came, as far as is known: undated ones at the latest when they were brought in. */
export function cameAt({ at, createdAt }: Pick<PassedRow, 'at' | 'createdAt'>): Date {
  return at ?? createdAt;
}

export function plusDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}

export function daysFrom(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / DAY_MS;
}
