import type { Cadences } from '#libs/accounts';
import type { Circle } from '#libs/contacts';
import { addDays, daysBetween, type CalendarDay } from '#libs/platform';

export interface DueQuestion {
  circle: Circle | null;
  cadenceDays: number | null;
  /** The day of the last exchange or talk, by whichever clock the list goes. */
  lastOn: CalendarDay | null;
  /** The day since which the owner has known of the contact. */
  knownSince: CalendarDay;
}

/** How many days the owner lets pass between two times; a contact's own wish goes before its circle's. */
export function cadenceOf(contact: Pick<DueQuestion, 'circle' | 'cadenceDays'>, cadences: Cadences): number | null {
  return contact.cadenceDays ?? (contact.circle ? cadences[contact.circle] : null);
}

/** The day on which the owner wants to be in touch again; who was never in touch is due from the first day. */
export function dueOn(question: DueQuestion, cadences: Cadences): CalendarDay | null {
  const cadence = cadenceOf(question, cadences);
  if (cadence === null) return null;
  return question.lastOn === null ? question.knownSince : addDays(question.lastOn, cadence);
}

/** Days since the due day: 0 on that day, null while it is still to come. */
export function overdueDays(due: CalendarDay | null, today: CalendarDay): number | null {
  return due === null || due > today ? null : daysBetween(due, today);
}
