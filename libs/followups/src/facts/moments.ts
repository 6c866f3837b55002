import { addDays, calendarDay, dayOf, type CalendarDay } from '#libs/platform';
import { shiftedDay, type Away } from '../away.js';
import type { ContactFacts, OwnFact, PassedRow, ReadSignal } from './contact-facts.js';
import { readBirthday } from './read-birthday.js';
import { yearly } from './yearly.js';

/** A day on which to say a word: from when on it is told, and until when it is still good. */
export interface Moment {
  from: CalendarDay;
  on: CalendarDay;
  until: CalendarDay;
  what: 'first_comment' | 'birthday' | 'ask_after' | 'wanted' | 'named_day';
  /** Of a birthday: how old they become, where the year is known. */
  turning: number | null;
  source: MomentSource | null;
}

/** What tells of the moment: words that were read, or a fact that was written down. */
export type MomentSource = { signal: ReadSignal; row: PassedRow } | { fact: OwnFact };

const DAYS_OF_GRACE = 3;
const DAYS_TO_ASK = 30;
const OLDEST = 120;
/** How long after the words one asks how it went. */
const askAfterDays: Partial<Record<string, number>> = { health: 21, life_event: 30, plan: 30 };

/** The moments around a day, the next one first: anniversaries, birthdays, days that were named, and what to ask after. */
export function momentsOf(facts: ContactFacts, today: CalendarDay): Moment[] {
  const moments = [
    ...anniversary(facts, today),
    ...facts.signals.flatMap((signal) => ofSignal(signal, facts, today)),
    ...facts.ownFacts.flatMap((fact) => ofFact(fact, facts, today)),
  ];
  return moments.filter(({ until }) => until >= today).sort((a, b) => (a.on + a.what < b.on + b.what ? -1 : 1));
}

function anniversary({ person, porch }: ContactFacts, today: CalendarDay): Moment[] {
  const { first, firstInboundAt } = person;
  if (!first || !firstInboundAt || first.datedBy === 'post') return [];
  if (first.precision !== 'instant' && first.precision !== 'day') return [];
  const day = dayOf(firstInboundAt, porch.timeZone);
  const on = everyYear({ month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }, today, porch.away);
  if (on.slice(0, 4) === day.slice(0, 4)) return [];
  return [moment('first_comment', on, graceOf(on, porch.away), null)];
}

function ofSignal(signal: ReadSignal, facts: ContactFacts, today: CalendarDay): Moment[] {
  if (signal.type !== 'fact' || signal.state === 'dismissed' || signal.fact === null) return [];
  const { porch } = facts;
  const row = [...facts.rows, ...facts.notes].find(({ id }) => id === signal.interactionId);
  // What the owner tells in a thread is about himself.
  if (!row || (row.direction === 'outbound' && row.threadId !== null)) return [];
  const source = { signal, row };
  if (signal.askAfterOn !== null) return stillHolds(signal, [toAsk('wanted', signal.askAfterOn, source, porch.away)]);
  if (signal.dueOn !== null) {
    return stillHolds(signal, [
      { ...toAsk('named_day', signal.dueOn, source, porch.away), from: addDays(signal.dueOn, -1) },
    ]);
  }
  // Words without a date tell no time to ask after them; a note is written when one knows more already.
  if (!row.at || row.kind === 'note') return [];
  const birthday = row.direction === 'inbound' ? readBirthday(signal.quote) : null;
  if (birthday) return stillHolds(signal, [birthdayOn(everyYear(birthday, today, porch.away), null, source, facts)]);
  const after = askAfterDays[signal.fact];
  if (after === undefined) return [];
  return stillHolds(signal, [toAsk('ask_after', addDays(dayOf(row.at, porch.timeZone), after), source, porch.away)]);
}

function ofFact(fact: OwnFact, facts: ContactFacts, today: CalendarDay): Moment[] {
  const { away } = facts.porch;
  const asked = fact.askAfterOn === null ? [] : [toAsk('wanted', fact.askAfterOn, { fact }, away)];
  if (fact.on === null) return stillHolds(fact, asked);
  const { month, day, year } = fact.on;
  const isOnce = fact.kind === 'date' && year !== null;
  const on = isOnce ? (calendarDay(year, month, day) ?? null) : everyYear(fact.on, today, away);
  if (on === null) return stillHolds(fact, asked);
  const kept = fact.kind === 'birthday' ? birthdayOn(on, year, { fact }, facts) : dayNamed(on, { fact }, facts);
  return stillHolds(fact, [...asked, kept]);
}

function birthdayOn(on: CalendarDay, year: number | null, source: MomentSource, { porch }: ContactFacts): Moment {
  const age = year === null ? 0 : Number(on.slice(0, 4)) - year;
  return {
    ...moment('birthday', on, graceOf(on, porch.away), source),
    from: addDays(on, -porch.birthdayDays),
    turning: age > 0 && age <= OLDEST ? age : null,
  };
}

function dayNamed(on: CalendarDay, source: MomentSource, { porch }: ContactFacts): Moment {
  return { ...moment('named_day', on, graceOf(on, porch.away), source), from: addDays(on, -1) };
}

function toAsk(
  what: 'wanted' | 'ask_after' | 'named_day',
  on: CalendarDay,
  source: MomentSource,
  away: Away | null,
): Moment {
  return moment(what, on, addDays(shiftedDay(on, away), DAYS_TO_ASK), source);
}

function moment(what: Moment['what'], on: CalendarDay, until: CalendarDay, source: MomentSource | null): Moment {
  return { from: on, on, until, what, turning: null, source };
}

function stillHolds({ expiresOn }: { expiresOn: CalendarDay | null }, moments: Moment[]): Moment[] {
  return moments.filter(({ on }) => expiresOn === null || on <= expiresOn);
}

function everyYear({ month, day }: { month: number; day: number }, today: CalendarDay, away: Away | null): CalendarDay {
  return yearly(month, day, today, (on) => graceOf(on, away) < today);
}

/** One that fell into days away is told after them. */
function graceOf(on: CalendarDay, away: Away | null): CalendarDay {
  return addDays(shiftedDay(on, away), DAYS_OF_GRACE);
}
