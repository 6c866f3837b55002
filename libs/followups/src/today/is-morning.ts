import { hourOf } from '#libs/platform';

/** Whether an owner's day has come to this hour of his clock; where the clock leaves the hour out, a later one will do. */
export function isMorning(now: Date, timeZone: string, morningHour: number): boolean {
  return hourOf(now, timeZone) >= morningHour;
}
