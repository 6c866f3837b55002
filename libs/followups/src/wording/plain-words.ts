import type { Channel, DatedBy, Precision } from '#libs/interactions';
import { daysBetween, monthName, monthsBetween, type CalendarDay } from '#libs/platform';

/** A day as it is known: to the day, month or year, and whether it is only the date of the post above. */
export interface KnownDay {
  on: CalendarDay;
  precision: Precision;
  datedBy: DatedBy | null;
}

const LONGEST_IN_DAYS = 99;
const LONGEST_IN_MONTHS = 23;

/** "1 day", "7 days". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

/** "once", "twice", "3 times". */
export function times(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : count(number, 'time');
}

/** "every week", "every 10 days". */
export function every(days: number): string {
  if (days === 1) return 'every day';
  if (days === 7) return 'every week';
  if (days === 365) return 'every year';
  return days % 7 === 0 && days <= 28 ? `every ${days / 7} weeks` : `every ${days} days`;
}

/** "41 days ago", "in March 2025": never finer than it is known. */
export function whenWords(day: KnownDay, today: CalendarDay): string {
  if (day.datedBy === 'post') return `under a post of ${monthOrYear(day)}`;
  if (day.precision === 'month' || day.precision === 'year') return `in ${monthOrYear(day)}`;
  return ago(day.on, today);
}

/** "March 2025", or "2025" where no more is known. */
export function monthOrYear(day: KnownDay): string {
  return day.precision === 'year' ? day.on.slice(0, 4) : monthName(day.on);
}

/** Where or how something passed: "on the blog", "by phone"; empty where the channel says nothing. */
export function channelWords(channel: Channel): string {
  return channels[channel];
}

const channels: Record<Channel, string> = {
  blog: 'on the blog',
  twitter: 'on Twitter',
  phone: 'by phone',
  email: 'by email',
  video: 'by video',
  in_person: 'in person',
  other: '',
};

function ago(day: CalendarDay, today: CalendarDay): string {
  const days = daysBetween(day, today);
  // A clock that runs ahead may put something a little into the future.
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days <= LONGEST_IN_DAYS) return `${days} days ago`;
  const months = monthsBetween(day, today);
  if (months <= LONGEST_IN_MONTHS) return `${count(months, 'month')} ago`;
  return `${months % 12 === 0 ? '' : 'over '}${count(Math.floor(months / 12), 'year')} ago`;
}
