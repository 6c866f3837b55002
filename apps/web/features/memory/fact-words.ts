import { todayIn, type Reckoning } from '../../ui/time/when';
import type { Fact, Signal } from './memory.types';
import { factNames } from './signal-words';

export type FactDay = NonNullable<Fact['on']>;

export const readKinds = Object.keys(factNames) as (keyof typeof factNames)[];

/** What may be written down by hand, birthdays and other days first. */
export const ownFactNames: Record<Fact['kind'], string> = { birthday: 'Birthday', date: 'Days', ...factNames };
export const ownKinds = Object.keys(ownFactNames) as Fact['kind'][];

export const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month, 1))),
);

/** "29 February 1988", or "29 February" where it comes every year. */
export function factDayWords({ day, month, year }: FactDay): string {
  return `${day} ${monthNames[month - 1]}${year === null ? '' : ` ${year}`}`;
}

/** What stands for a fact: what a person made of it, else the words themselves. */
export function factText(signal: Signal): string {
  return (signal.words ?? signal.quote ?? '').trim();
}

/** Whether it holds no more on the day that it is. */
export function isExpired({ expiresOn }: { expiresOn: string | null }, reckoning: Reckoning): boolean {
  return expiresOn !== null && expiresOn < todayIn(reckoning);
}
