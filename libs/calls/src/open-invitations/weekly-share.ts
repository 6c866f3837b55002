import { dayOf, mondayOf, startOfDay } from '#libs/platform';

/** What an open invitation may take of the owner's weeks, and when calls of it are already. */
export interface WeeklyShare {
  mostAWeek: number;
  calls: Date[];
}

/** Of these slots, those in weeks (on the owner's wall) that still have room in the share. */
export function withinShare(slots: Date[], { mostAWeek, calls }: WeeklyShare, timeZone: string): Date[] {
  const taken = new Map<string, number>();
  for (const call of calls) {
    const week = weekOf(call, timeZone);
    taken.set(week, (taken.get(week) ?? 0) + 1);
  }
  return slots.filter((slot) => (taken.get(weekOf(slot, timeZone)) ?? 0) < mostAWeek);
}

/** The instant at which the week of another instant begins, on the owner's wall. */
export function startOfWeek(instant: Date, timeZone: string): Date {
  return startOfDay(mondayOf(dayOf(instant, timeZone)), timeZone);
}

function weekOf(instant: Date, timeZone: string): string {
  return mondayOf(dayOf(instant, timeZone));
}
