import { addDays, calendarDay, dayOf, daysBetween, type CalendarDay } from '#libs/platform';
import type { ContactFacts, PassedRow, ReadSignal } from './contact-facts.js';

/** A day on which to say a word, and for how many days after it is still good. */
export interface Moment {
  on: CalendarDay;
  until: CalendarDay;
  what: 'first_comment' | 'birthday' | 'ask_after';
  signal: ReadSignal | null;
  row: PassedRow | null;
}

const DAYS_OF_GRACE = 3;
const DAYS_TO_ASK = 30;
/** How long after the words one asks how it went. */
const askAfterDays: Partial<Record<string, number>> = { health: 21, life_event: 30, plan: 30 };

/** The moments around a day, the next one first: anniversaries, birthdays and what to ask after. */
export function momentsOf(facts: ContactFacts, today: CalendarDay): Moment[] {
  const moments = [...anniversary(facts, today), ...facts.signals.flatMap((signal) => ofSignal(signal, facts, today))];
  return moments.filter(({ until }) => until >= today).sort((a, b) => (a.on + a.what < b.on + b.what ? -1 : 1));
}

function anniversary({ person, porch }: ContactFacts, today: CalendarDay): Moment[] {
  const { first, firstInboundAt } = person;
  if (!first || !firstInboundAt || first.datedBy === 'post') return [];
  if (first.precision !== 'instant' && first.precision !== 'day') return [];
  const day = dayOf(firstInboundAt, porch.timeZone);
  const on = yearly(Number(day.slice(5, 7)), Number(day.slice(8)), today);
  if (on.slice(0, 4) === day.slice(0, 4)) return [];
  return [{ on, until: addDays(on, DAYS_OF_GRACE), what: 'first_comment', signal: null, row: null }];
}

function ofSignal(signal: ReadSignal, { rows, porch }: ContactFacts, today: CalendarDay): Moment[] {
  if (signal.type !== 'fact' || signal.state === 'dismissed' || signal.fact === null) return [];
  const row = rows.find(({ id }) => id === signal.interactionId);
  // What the owner tells in a thread is about himself, and words without a date tell no time to ask after them.
  if (!row?.at || (row.direction === 'outbound' && row.threadId !== null)) return [];
  const birthday = readBirthday(signal.quote);
  if (birthday && row.direction === 'inbound') {
    const on = yearly(birthday.month, birthday.day, today);
    return [{ on, until: addDays(on, DAYS_OF_GRACE), what: 'birthday', signal, row }];
  }
  const after = askAfterDays[signal.fact];
  if (after === undefined) return [];
  const on = signal.dueOn ?? addDays(dayOf(row.at, porch.timeZone), after);
  return [{ on, until: addDays(on, DAYS_TO_ASK), what: 'ask_after', signal, row }];
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const BIRTHDAY = new RegExp(
  `\\bmy birthday(?: is| is on| falls on|’s|'s)? (?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.join('|')})|(${MONTHS.join('|')}) (\\d{1,2})(?:st|nd|rd|th)?)\\b`,
  'i',
);

/** The day and month that "my birthday is 3 May" names. */
export function readBirthday(quote: string): { month: number; day: number } | null {
  const found = BIRTHDAY.exec(quote);
  if (!found) return null;
  const month = MONTHS.indexOf((found[2] ?? found[3] ?? '').toLowerCase()) + 1;
  const day = Number(found[1] ?? found[4]);
  return calendarDay(2028, month, day) === null ? null : { month, day };
}

/** The day of this year, or of the next one where its grace is over; 29 February is kept on the 28th. */
function yearly(month: number, day: number, today: CalendarDay): CalendarDay {
  const inYear = (year: number) => calendarDay(year, month, day) ?? calendarDay(year, month, day - 1)!;
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year].map(inYear);
  return candidates.find((on) => daysBetween(on, today) <= DAYS_OF_GRACE) ?? inYear(year + 1);
}
