export type Precision = 'instant' | 'day' | 'month' | 'year' | 'none';

/** A moment as it is known: an instant, only its day, month or year, or not at all. */
export interface Moment {
  happenedAt: string | null;
  precision: Precision;
  /** Whose date it is: the item's own, the post's under which it stands, or one given by hand. */
  datedBy?: 'item' | 'post' | 'hand' | null;
}

export interface Reckoning {
  now: Date;
  timeZone: string;
}

export interface When {
  /** What a line shows: "8 weeks ago", "September 2010", "no date known". */
  text: string;
  /** What hovering and screen readers get. */
  exact: string;
}

const formats: Record<Exclude<Precision, 'none'>, Intl.DateTimeFormatOptions> = {
  instant: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/** Says a moment in words, reckoned in the workspace's time zone and never finer than it is known. */
export function describeWhen(moment: Moment, reckoning: Reckoning): When {
  if (moment.happenedAt === null || moment.precision === 'none') return both('no date known');
  const instant = new Date(moment.happenedAt);
  const exact = format(instant, formats[moment.precision], reckoning.timeZone);
  if (moment.datedBy === 'post')
    return both(`under a post of ${postDate(instant, moment.precision, reckoning.timeZone)}`);
  if (moment.precision === 'month' || moment.precision === 'year') return both(exact);
  return { text: ago(instant, moment.precision, reckoning), exact };
}

/** The calendar day of an instant in a time zone, counted from 1970, for differences that no clock change can spoil. */
export function dayNumber(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return Math.round(Date.parse(`${parts.format(instant)}T00:00:00Z`) / 86_400_000);
}

/** Today's date in a time zone as YYYY-MM-DD. */
export function todayIn({ now, timeZone }: Reckoning): string {
  return dayOf(now.toISOString(), timeZone);
}

/** The date of an instant in a time zone as YYYY-MM-DD. */
export function dayOf(instant: string, timeZone: string): string {
  return new Date(dayNumber(new Date(instant), timeZone) * 86_400_000).toISOString().slice(0, 10);
}

export function daysBetween(instant: string, { now, timeZone }: Reckoning): number {
  return dayNumber(now, timeZone) - dayNumber(new Date(instant), timeZone);
}

/** "Monday 23 November" of a YYYY-MM-DD. */
export function dayTitle(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return format(day, { weekday: 'long', day: 'numeric', month: 'long' }, 'UTC');
}

/** "23 November 2026" of a YYYY-MM-DD. */
export function dayName(date: string): string {
  return format(new Date(`${date}T00:00:00Z`), formats.day, 'UTC');
}

/** "23 November 2026" of an instant. */
export function dateOf(instant: string, timeZone: string): string {
  return format(new Date(instant), formats.day, timeZone);
}

function postDate(instant: Date, precision: Precision, timeZone: string): string {
  return format(
    instant,
    precision === 'month' ? formats.month : precision === 'year' ? formats.year : formats.day,
    timeZone,
  );
}

function ago(instant: Date, precision: Precision, reckoning: Reckoning): string {
  const days = dayNumber(reckoning.now, reckoning.timeZone) - dayNumber(instant, reckoning.timeZone);
  if (days < -1) return format(instant, formats.day, reckoning.timeZone);
  if (days === -1) return 'tomorrow';
  if (days === 0) return precision === 'instant' ? withinToday(instant, reckoning.now) : 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  if (days < 63) return `${Math.floor(days / 7)} weeks ago`;
  if (days < 350) return `${Math.round(days / 30.44)} months ago`;
  return format(instant, formats.month, reckoning.timeZone);
}

function withinToday(instant: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000);
  // The page's minute may lag behind the server's clock.
  if (minutes < -2) return 'later today';
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
}

function format(instant: Date, options: Intl.DateTimeFormatOptions, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(instant).replace(',', '');
}

function both(text: string): When {
  return { text, exact: text };
}
