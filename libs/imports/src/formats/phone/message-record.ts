import type { Direction } from '#libs/interactions';
import type { SourceInteraction, SourceLeftOut, SourcePerson, SourcePlace } from '../file-records.js';
import { phoneMessage } from './phone-keys.js';
import { isService, isWithheld, personAt, printedName, type PhoneOwner } from './phone-person.js';

/** Somebody at a telephone. */
export interface AtNumber {
  /** Empty where only the name is known. */
  number: string;
  name: string | null;
}

/** A text message. */
export interface LoggedMessage {
  place: SourcePlace;
  key: string | null;
  at: Date | null;
  direction: Direction;
  /** Who wrote it, where it is inbound. */
  from: AtNumber | null;
  /** Whom the owner wrote to. */
  to: AtNumber[];
  text: string;
}

/** More people than these are no letter to any of them. */
const MOST_READERS = 10;

/** A message that somebody wrote to the owner, or he to them; services, numbers that are hidden, and circulars are left out. */
export function messageRecord(message: LoggedMessage, owner: PhoneOwner): SourceInteraction | SourceLeftOut {
  const { place, at, direction, from, text } = message;
  const to = message.to.filter((one) => !isNobody(one) && !owner.has(one.number));
  const reason = direction === 'inbound' ? whyNobody(from, owner) : whyNoReader(message.to, to);
  if (reason !== null) return { type: 'left_out', place, reason, excerpt: text };
  const first = direction === 'inbound' ? from! : to[0]!;
  return {
    type: 'interaction',
    place,
    key: message.key ?? (at && phoneMessage(first.number || first.name!, at, text)),
    channel: 'phone',
    kind: 'message',
    direction,
    at,
    precision: at ? 'instant' : 'none',
    author: direction === 'inbound' ? personOf(first) : null,
    to: direction === 'outbound' ? to.map(personOf) : [],
    post: null,
    answers: null,
    text,
    original: null,
    permalink: null,
    durationMinutes: null,
  };
}

function whyNobody(from: AtNumber | null, owner: PhoneOwner): string | null {
  if (from === null || isNobody(from)) return 'The number was withheld, so nobody can be named.';
  if (owner.has(from.number)) return 'From your own number.';
  return isServiceAt(from) ? 'A short number or a service, no person.' : null;
}

function whyNoReader(written: AtNumber[], to: AtNumber[]): string | null {
  if (to.length === 0) return written.length > 0 ? 'To your own number.' : 'Nothing says to whom this was written.';
  if (to.length > MOST_READERS) return `Sent to ${to.length} people at once.`;
  return to.every(isServiceAt) ? 'A short number or a service, no person.' : null;
}

function isNobody({ number, name }: AtNumber): boolean {
  return isWithheld(number) && (number !== '' || printedName(name) === null);
}

function isServiceAt({ number }: AtNumber): boolean {
  return number !== '' && isService(number);
}

function personOf({ number, name }: AtNumber): SourcePerson {
  return personAt(number, name);
}
