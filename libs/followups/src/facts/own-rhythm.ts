import { dayOf, daysBetween, type CalendarDay } from '#libs/platform';
import type { ContactFacts, PassedRow } from './contact-facts.js';
import { pausedDays } from './paused-days.js';
import { isTalk, plusDays } from './touches.js';

/** How often somebody writes by himself, from the days on which he did. */
export interface OwnRhythm {
  everyDays: number;
  lastOn: CalendarDay;
  lastAt: Date;
  /** Days of silence, less those in which nobody at all wrote. */
  silentDays: number;
  pausedDays: number;
  /** From so many days on the silence is longer than usual, and from so many on it is most likely for good. */
  quietAfter: number;
  goneAfter: number;
}

const FEWEST_GAPS = 4;
const LEAST_DAYS = 14;
/** A silence of eight times the usual gap: the tie has most likely ended (Navarro and others, 2017). */
const GONE = 8;

/** Null where too few words are dated to the day to speak of a rhythm. */
export function ownRhythm({ rows, porch }: Pick<ContactFacts, 'rows' | 'porch'>, now: Date): OwnRhythm | null {
  const instants = rows.filter(isOwnWord).map(({ at }) => at);
  if (instants.length <= FEWEST_GAPS) return null;
  const days = [...new Set(instants.map((at) => dayOf(at, porch.timeZone)))].sort();
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index]!, day));
  const [lastOn, lastAt] = [days.at(-1), instants.at(-1)];
  if (gaps.length < FEWEST_GAPS || lastOn === undefined || !lastAt) return null;
  const sorted = gaps.sort((a, b) => a - b);
  const everyDays = quantile(sorted, 0.5);
  const paused = pausedDays(lastAt, now, porch.weeks, instants);
  const silentDays = Math.max(0, daysBetween(lastOn, dayOf(now, porch.timeZone)) - paused);
  const quietAfter = Math.ceil(Math.max(2.5 * everyDays, quantile(sorted, 0.9), LEAST_DAYS));
  const goneAfter = Math.max(GONE * everyDays, 2 * quietAfter);
  return { everyDays, lastOn, lastAt, silentDays, pausedDays: paused, quietAfter, goneAfter };
}

/** The first instant at which the silence can be longer than usual, if nothing more is paused. */
export function quietFrom({ lastAt, pausedDays: paused, quietAfter }: OwnRhythm): Date {
  return plusDays(lastAt, quietAfter + paused + 1);
}

function isOwnWord(row: PassedRow): row is PassedRow & { at: Date } {
  const exact = row.datedBy !== 'post' && (row.precision === 'instant' || row.precision === 'day');
  return row.at !== null && exact && row.direction === 'inbound' && !isTalk(row);
}

function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
