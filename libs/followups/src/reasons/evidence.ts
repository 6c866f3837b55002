import type { EndedBy } from '#libs/calls';
import type { Circle } from '#libs/contacts';
import type { Channel, DatedBy, Direction, InteractionKind, Precision } from '#libs/interactions';
import { dayOf, type CalendarDay } from '#libs/platform';
import type { ContactFacts, PassedRow } from '../facts/contact-facts.js';
import type { PlacedWords } from '../introductions/stranger.js';
import type { Habit } from '../rhythm/rhythm-sentence.js';
import type { KnownDay } from '../wording/plain-words.js';
import { quoteOf } from '../wording/quote.js';
import type { Silence } from '../wording/silence-sentence.js';

/** What a suggestion stands on; kept as JSON, so instants are texts. Its sentence is made from this when it is read. */
export type Evidence =
  Words | Deed | Noted | Kept | Plan | Rhythm | Counts | Anniversary | Journey | Bond | Asked | Missed;

interface Placed {
  interactionId: string;
  at: string | null;
  precision: Precision;
  datedBy: DatedBy | null;
  channel: Channel;
  threadId: string | null;
  threadTitle: string | null;
  position: number | null;
  permalink: string | null;
}

/** The very words; `sensitive` ones are covered unless the owner allowed them to be shown. */
export interface Words extends Placed {
  kind: 'words';
  quote: string;
  by: 'contact' | 'owner';
  signalId: string | null;
  asks: 'question' | 'address' | null;
  sensitive: boolean;
  /** Whose words they are, where somebody else than the contact said them. */
  of?: { id: string; name: string };
}

/** Something that was done, whatever was said. */
export interface Deed extends Placed {
  kind: 'deed';
  act: InteractionKind;
  direction: Direction;
}

/** What was written down of them; a sensitive one is covered as sensitive words are. */
export interface Noted {
  kind: 'fact';
  factId: string;
  text: string;
  about: string | null;
  sensitive: boolean;
}

/** When the two were last in touch. */
export interface Kept {
  kind: 'silence';
  silence: Silence;
  /** They do not want to be called. */
  noCall?: true;
}

export interface Plan {
  kind: 'plan';
  circle: Circle | null;
  cadenceDays: number;
  dueOn: CalendarDay;
}

export interface Rhythm extends Habit {
  kind: 'rhythm';
  lastOn: CalendarDay;
  /** Days since in which nobody at all wrote. */
  pausedDays: number;
  /** That they come back by themselves within half a year, from 0 to 1. */
  chance: number;
}

export interface Counts {
  kind: 'counts';
  inbound: number;
  answered: number;
  /** They have a page of their own. */
  hasPage: boolean;
}

export interface Anniversary {
  kind: 'day';
  on: CalendarDay;
  what: 'first_comment' | 'birthday' | 'ask_after' | 'wanted' | 'named_day' | 'due';
  /** Of a birthday: how old they become, where the year is known. */
  turning?: number;
}

/** The owner will be near where they live. */
export interface Journey {
  kind: 'journey';
  tripId: string;
  /** Where the owner will be. */
  to: string;
  fromOn: CalendarDay;
  toOn: CalendarDay;
  /** Where they live. */
  home: string;
  isNear: boolean;
  isSure: boolean;
  kilometres: number;
  /** There may be a sea between. */
  isAbroad: boolean;
  hasOffered: boolean;
}

/** What two people have in common who do not know each other. */
export interface Bond {
  kind: 'bond';
  what: 'place' | 'interest';
  /** The place's name, or the word that both wrote. */
  shared: string;
  other: { id: string; name: string };
}

/** They were asked for a call by a link. */
export interface Asked {
  kind: 'invitation';
  invitationId: string;
  at: string;
  openedAt: string | null;
  expiresAt: string;
  /** A call that they had picked was called off. */
  calledOff: { at: string; by: EndedBy } | null;
}

/** A call was planned, and did not come about. */
export interface Missed {
  kind: 'call';
  callId: string;
  at: string;
  by: EndedBy | null;
}

/** The day on which a sentence is read. */
export interface ReadOn {
  today: CalendarDay;
  timeZone: string;
}

export function wordsOf(row: PassedRow, quote: string, facts: ContactFacts, signalId: string | null = null): Words {
  const words = quoteOf(quote);
  const sensitive = facts.signals.some(
    (one) => one.sensitive && one.interactionId === row.id && overlap(one.quote, quote),
  );
  const by = row.direction === 'inbound' ? 'contact' : 'owner';
  return { kind: 'words', quote: words, by, signalId, asks: null, sensitive, ...placeOf(row) };
}

/** What they wrote last, where it is among the rows. */
export function lastWordsOf(facts: ContactFacts): Words[] {
  const { person, rows } = facts;
  const row = rows.find(({ id }) => id === person.lastWordsId);
  return row && person.words ? [wordsOf(row, person.words.text, facts)] : [];
}

export function deedOf(row: PassedRow): Deed {
  return { kind: 'deed', act: row.kind, direction: row.direction, ...placeOf(row) };
}

export function firstOf<Kind extends Evidence['kind']>(
  evidence: Evidence[],
  kind: Kind,
): Extract<Evidence, { kind: Kind }> | undefined {
  return allOf(evidence, kind)[0];
}

export function allOf<Kind extends Evidence['kind']>(
  evidence: Evidence[],
  kind: Kind,
): Extract<Evidence, { kind: Kind }>[] {
  return evidence.filter((one): one is Extract<Evidence, { kind: Kind }> => one.kind === kind);
}

/** When something passed, as it is known; null where it has no date. */
export function knownDay({ at, precision, datedBy }: Placed, timeZone: string): KnownDay | null {
  return at === null ? null : { on: dayOf(new Date(at), timeZone), precision, datedBy };
}

export function placeOf(row: PlacedWords): Placed {
  const { id, at, precision, datedBy, channel, threadId, threadTitle, position, permalink } = row;
  const place = { channel, threadId, threadTitle, position, permalink };
  return { interactionId: id, at: at?.toISOString() ?? null, precision, datedBy, ...place };
}

function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replace(/\s+/g, ' ').trim()) as [string, string];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}
