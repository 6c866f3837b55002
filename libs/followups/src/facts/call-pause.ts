import type { AskedCall } from './calls-known.js';
import type { ContactFacts, PassedRow } from './contact-facts.js';
import { comesAfter, isTalk, plusDays } from './touches.js';

/** So long a link that has run out is still worth a word. */
const DAYS_AFTER_EXPIRY = 14;
/** Who has answered otherwise is left to pick a time for so long. */
const DAYS_TO_PICK = 14;
/** Who would rather not is not asked again before. */
const DAYS_AFTER_NO = 180;
/** A letter of the same day is the one that held the link. */
const DAYS_OF_SENDING = 1;

/** Whether nothing has come back since they were asked, and the owner has done nothing about it. */
export function isUnanswered({ at, calledOff }: AskedCall, rows: PassedRow[]): boolean {
  const since = asWords(calledOff?.at ?? at);
  const later = asWords(plusDays(calledOff?.at ?? at, DAYS_OF_SENDING));
  return !rows.some((row) => comesAfter(row, row.direction === 'inbound' || isTalk(row) ? since : later));
}

/** Until then an invitation without an answer is worth a word. */
export function lastWordAt({ expiresAt }: AskedCall): Date {
  return plusDays(expiresAt, DAYS_AFTER_EXPIRY);
}

/** Until then nobody is asked for a call for another reason; null where nothing stands in the way. */
export function callPause({ calls, rows }: Pick<ContactFacts, 'calls' | 'rows'>): Date | null {
  const { plannedUntil, asked, declinedAt } = calls;
  const ends = [plannedUntil, asked && askedUntil(asked, rows), declinedAt && plusDays(declinedAt, DAYS_AFTER_NO)];
  const instants = ends.filter((end) => end !== null).map(Number);
  return instants.length === 0 ? null : new Date(Math.max(...instants));
}

function askedUntil(asked: AskedCall, rows: PassedRow[]): Date {
  if (isUnanswered(asked, rows)) return lastWordAt(asked);
  return new Date(Math.min(plusDays(asked.at, DAYS_TO_PICK).getTime(), asked.expiresAt.getTime()));
}

function asWords(at: Date) {
  return { at, createdAt: at, precision: 'instant', datedBy: null, threadId: null, position: null } as const;
}
