import { hourIn } from '../calls/call-time';
import { counted, listed, numberWord, sentenceCase } from '../../ui/text/numbers';
import type { BlockedTime, Calendar } from './calendars.types';

export const allDayWords: readonly { value: Calendar['allDay']; label: string }[] = [
  { value: 'if_marked', label: 'Whole days count if marked as busy' },
  { value: 'busy', label: 'Whole days count' },
  { value: 'free', label: 'Whole days do not count' },
];

/** How much of it counts: "Three events keep you busy in the next 200 days." */
export function eventsWords({ events }: Pick<Calendar, 'events'>): string {
  if (events === 0) return 'Nothing in it keeps you busy in the next 200 days.';
  return `${sentenceCase(counted(events, 'event'))} ${events === 1 ? 'keeps' : 'keep'} you busy in the next 200 days.`;
}

/** What the owner should know of what was not understood; null where all was. */
export function doubtsWords({ unread, unknownZones }: Pick<Calendar, 'unread' | 'unknownZones'>): string | null {
  const left =
    unread === 0
      ? []
      : [
          `${sentenceCase(counted(unread, 'event'))} could not be understood and ${unread === 1 ? 'does' : 'do'} not count.`,
        ];
  const zones = unknownZones === 0 ? [] : ['Some times are in a time zone that nobody knows; they are taken as yours.'];
  return [...left, ...zones].join(' ') || null;
}

const MOST_TOLD = 3;

/** "Tue 1 Dec, 15:00–15:30, Thu 3 Dec, 15:00–16:00 and two more": what is taken away of when the owner may be called. */
export function blockedWords(blocked: readonly BlockedTime[], timeZone: string): string {
  const told = blocked.slice(0, MOST_TOLD).map((time) => spanWords(time, timeZone));
  const more = blocked.length - told.length;
  return listed(more > 0 ? [...told, `${numberWord(more)} more`] : told);
}

function spanWords({ from, to }: BlockedTime, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone });
  return `${day.format(new Date(from)).replace(',', '')} ${hourIn(from, timeZone)}–${hourIn(to, timeZone)}`;
}

/** What a file is called without its ending, as a first name of its calendar. */
export function nameOfFile(name: string): string {
  return (
    name
      .replace(/\.(ics|ical|ifb|icalendar)$/i, '')
      .trim()
      .slice(0, 100) || 'Calendar'
  );
}

/** Where an address leads, as a first name of its calendar; null where it is none yet. */
export function nameOfAddress(address: string): string | null {
  const plain = address.trim().replace(/^webcals?:/i, 'https:');
  if (!/^https?:\/\/./i.test(plain) || !URL.canParse(plain)) return null;
  return new URL(plain).hostname.replace(/^www\./, '') || null;
}
