import type { SourceContact, SourcePlace } from '../file-records.js';
import { textIn, type CalendarPart } from './calendar-parts.js';
import { DAY, type WallTime } from './wall-time.js';

const BIRTHDAY_CALENDAR = /\b(birthdays?|geburtstage?|anniversaires|cumplea[nñ]os|compleanni)\b/i;
// English, German, French, Spanish, Italian.
const TITLES = [
  /^(.+?)['’]s?\s+(?:(\d{1,3})(?:st|nd|rd|th)\s+)?birthday(?:\s*\(.*\))?$/i,
  /^(?:birthday|geburtstag|anniversaire|cumplea[nñ]os|compleanno)(?:\s+(?:of|von|de|di)|:|\s*[-–])\s*(.+)$/i,
  /^(.+?)\s+hat\s+(?:\d{1,3}\.\s+)?geburtstag$/i,
  /^(.+?)\s*[-–:(]\s*(?:birthday|geburtstag)\)?$/i,
];

/** Somebody whose birthday an event is, with the day as "--12-10"; null for any other event. */
export function birthdayIn(part: CalendarPart, start: WallTime, place: SourcePlace): SourceContact | null {
  if (!start.isDay) return null;
  const summary = textIn(part, 'SUMMARY');
  const isOfCalendar = BIRTHDAY_CALENDAR.test(part.calendar.name) || /BIRTHDAY/i.test(textIn(part, 'UID'));
  const isYearly = /FREQ=YEARLY/i.test(textIn(part, 'RRULE'));
  if (!isOfCalendar && !isYearly) return null;
  const found = TITLES.map((title) => title.exec(summary)?.[1]?.trim()).find(
    (name) => name !== undefined && name !== '',
  );
  if (found === undefined) return null;
  const day = new Date(Math.floor(start.wall / DAY) * DAY).toISOString().slice(5, 10);
  return {
    type: 'contact',
    place,
    key: `birthday ${found.toLowerCase()} ${day}`,
    person: { name: found, identities: [] },
    about: null,
    birthday: `--${day}`,
    home: null,
    note: null,
  };
}
