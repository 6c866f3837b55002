import type { XmlElement } from '#libs/platform';
import type { SourcePlace } from '../file-records.js';
import type { AtNumber, LoggedMessage } from '../phone/message-record.js';
import { androidDate } from './android-call.js';

/** `type` of an SMS and `msg_box` of an MMS: 1 received, 2 sent; the others never went out. */
const UNSENT: Record<string, string> = {
  '3': 'A draft: it was never sent.',
  '4': 'It waits to be sent.',
  '5': 'It could not be sent.',
  '6': 'It waits to be sent.',
};

// Roles of an MMS address, of the WAP forum's encapsulation: https://www.openmobilealliance.org (OMA-MMS-ENC, 7.1)
const FROM = '137';
const READERS = new Set(['151', '130', '129']);

/** Parts and addresses of the MMS that is being read; they come before it is closed. */
export interface MmsInside {
  texts: string[];
  addresses: { number: string; role: string }[];
}

/** Why a message of that box never passed; null for one that did. */
export function whyUnsent(box: string | undefined): string | null {
  return box === '1' || box === '2' ? null : (UNSENT[box ?? ''] ?? null);
}

export function smsMessage({ attributes }: XmlElement, place: SourcePlace): LoggedMessage {
  const other = { number: (attributes['address'] ?? '').trim(), name: attributes['contact_name'] ?? null };
  const isSent = attributes['type'] === '2';
  return {
    place,
    key: null,
    at: androidDate(attributes['date']),
    direction: isSent ? 'outbound' : 'inbound',
    from: isSent ? null : other,
    to: isSent ? [other] : [],
    text: joined([attributes['subject'], attributes['body']]),
  };
}

export function mmsMessage({ attributes }: XmlElement, inside: MmsInside, place: SourcePlace): LoggedMessage {
  const isSent = attributes['msg_box'] === '2';
  const numbers = (attributes['address'] ?? '').split('~').map((number) => number.trim());
  const named = (number: string): AtNumber => ({
    number,
    name: numbers.length === 1 && numbers[0] === number ? (attributes['contact_name'] ?? null) : null,
  });
  return {
    place,
    key: null,
    at: androidDate(attributes['date']),
    direction: isSent ? 'outbound' : 'inbound',
    from: isSent ? null : named(senderOf(numbers, inside)),
    to: isSent ? readersOf(numbers, inside).map(named) : [],
    text: joined([attributes['sub'], ...inside.texts]),
  };
}

// In a group the address names everybody, and only the inner addresses say who wrote.
function senderOf(numbers: string[], { addresses }: MmsInside): string {
  const from = addresses.find(({ role }) => role === FROM)?.number;
  return numbers.length === 1 || from === undefined || !isNumber(from) ? numbers[0]! : from;
}

function readersOf(numbers: string[], { addresses }: MmsInside): string[] {
  const readers = addresses.filter(({ number, role }) => READERS.has(role) && isNumber(number));
  const all = readers.length > 0 ? readers.map(({ number }) => number) : numbers;
  return [...new Set(all.filter((number) => number !== ''))];
}

// Android's own word for "me".
function isNumber(address: string): boolean {
  return address !== '' && address !== 'insert-address-token';
}

function joined(texts: (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined && text !== '' && text !== 'null')
    .join('\n')
    .trim();
}
