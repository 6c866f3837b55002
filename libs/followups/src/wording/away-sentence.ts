import { daysBetween, type CalendarDay } from '#libs/platform';
import type { Away } from '../away.js';

const long = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const DAYS_OF_WEEKDAY = 180;
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The one sentence of a day on which the owner is away. */
export function awaySentence({ to }: Away, today: CalendarDay): string {
  if (to === today) return 'Your last day away; tomorrow the porch is open again.';
  return `You are away until ${dayInWords(to, today)}. Nothing is due before you are back.`;
}

/** "Tuesday 14 July" of a day within the next months, "3 March 2027" of a later one. */
export function dayInWords(day: CalendarDay, today: CalendarDay): string {
  const at = new Date(`${day}T00:00:00Z`);
  const isNear = Math.abs(daysBetween(today, day)) <= DAYS_OF_WEEKDAY;
  return (isNear ? long : withYear).format(at).replace(',', '');
}
