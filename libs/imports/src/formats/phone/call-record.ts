import type { Channel, Direction, Precision } from '#libs/interactions';
import type { SourceInteraction, SourceLeftOut, SourcePlace } from '../file-records.js';
import { isService, isWithheld, personAt, printedName, type PhoneOwner } from './phone-person.js';
import { phoneCall } from './phone-keys.js';

/** What became of a call. */
export type CallOutcome = 'talked' | 'unanswered' | 'declined' | 'blocked' | 'failed' | 'voicemail' | 'elsewhere';

/** One line of a log of calls. */
export interface LoggedCall {
  place: SourcePlace;
  /** The source's own; else it is made of number and time. */
  key: string | null;
  at: Date | null;
  precision: Precision;
  /** Of the other one, as printed; empty where it was withheld. */
  number: string;
  name: string | null;
  direction: Direction;
  outcome: CallOutcome;
  /** Null where the log does not say. */
  seconds: number | null;
  channel?: Channel;
  /** What was said onto a voicemail. */
  text?: string;
}

/** The longest talk that the timeline takes, in minutes. */
const LONGEST = 1_440;

/**
 * A talk becomes a call, words on a voicemail become a message. A call that nobody answered is left out: nothing passed
 * between the two, and it must not move the clock of who was spoken to.
 */
export function callRecord(call: LoggedCall, owner: PhoneOwner): SourceInteraction | SourceLeftOut {
  const reason = whyLeftOut(call, owner);
  if (reason !== null) return { type: 'left_out', place: call.place, reason, excerpt: inWords(call) };
  const { place, at, number, direction, outcome } = call;
  const person = personAt(number, call.name);
  const isMessage = outcome === 'voicemail';
  return {
    type: 'interaction',
    place,
    key: call.key ?? (at && phoneCall(number, at)),
    channel: call.channel ?? 'phone',
    kind: isMessage ? 'message' : 'call',
    direction,
    at,
    precision: at ? call.precision : 'none',
    author: direction === 'inbound' ? person : null,
    to: direction === 'outbound' ? [person] : [],
    post: null,
    answers: null,
    text: call.text ?? '',
    original: null,
    permalink: null,
    durationMinutes: isMessage ? null : minutes(call.seconds),
  };
}

function whyLeftOut({ number, direction, outcome, seconds }: LoggedCall, owner: PhoneOwner): string | null {
  if (outcome === 'blocked') return 'A call from a number that you have blocked.';
  if (outcome === 'declined')
    return direction === 'inbound' ? 'You declined this call: no talk.' : 'Your call was declined: no talk.';
  if (outcome === 'failed') return 'A call that did not get through: no talk.';
  if (outcome === 'unanswered') return unanswered(direction);
  if (outcome === 'talked' && seconds === 0) return unanswered(direction);
  if (isWithheld(number)) return 'The number was withheld, so nobody can be named.';
  if (owner.has(number)) return 'Your own number.';
  if (isService(number)) return 'A short number or a service, no person.';
  return null;
}

function unanswered(direction: Direction): string {
  return direction === 'inbound' ? 'A missed call: you did not talk.' : 'You called and nobody answered: no talk.';
}

function inWords({ number, name, direction, seconds }: LoggedCall): string {
  const who = [printedName(name), isWithheld(number) ? null : number].filter(Boolean).join(', ') || 'number withheld';
  return `${direction === 'inbound' ? 'From' : 'To'} ${who}${seconds ? `, ${seconds} seconds` : ''}`;
}

function minutes(seconds: number | null): number | null {
  if (seconds === null || seconds <= 0) return null;
  const whole = Math.max(1, Math.round(seconds / 60));
  return whole <= LONGEST ? whole : null;
}
