import type { Promiser } from '#libs/memory';
import { addDays, dayOf, type CalendarDay } from '#libs/platform';
import type { PassedRow, ReadSignal } from '../facts/contact-facts.js';
import { cameAt } from '../facts/touches.js';
import { promiseDue } from './promise-due.js';

/** The days of an open promise: when it is due, and from when to when it is asked for. */
export interface PromiseDays {
  dueOn: CalendarDay;
  /** The words name a day; else it is asked for some days after. */
  isNamed: boolean;
  from: CalendarDay;
  to: CalendarDay;
}

/** The owner is told a day ahead, or some days after where no day was named. */
const DAYS_AHEAD = 1;
const DAYS_WITHOUT_DATE = 7;
/** They are asked a while after the day, since it is theirs to keep. */
const DAYS_OF_PATIENCE = 7;
const DAYS_OF_PATIENCE_WITHOUT_DATE = 14;
/** Who has waited for so long does not wait any more. */
export const daysToExpire: Record<Promiser, number> = { owner: 180, contact: 90 };

export function promiseDays(promise: ReadSignal, said: PassedRow, timeZone: string): PromiseDays {
  const named = promiseDue(promise, said, timeZone);
  const isNamed = named !== null;
  const day = named ?? dayOf(cameAt(said), timeZone);
  if (promise.promisedBy === 'owner') {
    const dueOn = addDays(day, isNamed ? 0 : DAYS_WITHOUT_DATE);
    return { dueOn, isNamed, from: addDays(dueOn, isNamed ? -DAYS_AHEAD : 0), to: addDays(dueOn, daysToExpire.owner) };
  }
  const dueOn = addDays(day, isNamed ? DAYS_OF_PATIENCE : DAYS_OF_PATIENCE_WITHOUT_DATE);
  return { dueOn, isNamed, from: dueOn, to: addDays(dueOn, daysToExpire.contact) };
}
