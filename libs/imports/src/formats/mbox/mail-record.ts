import type { Address, Email, Mailbox } from 'postal-mime';
import { htmlToText } from '#libs/platform';
import type { SourceInteraction, SourceLeftOut, SourcePerson, SourcePlace } from '../file-records.js';
import { firstLines } from './first-lines.js';
import { isNobodysMailbox, isSent, whyNoLetter, type MailHeaders } from './mail-kind.js';
import type { MailOwner } from './mail-owner.js';

/** What is written to more people than these is a letter to none of them. */
const MOST_READERS = 15;

/** A mail that is taken apart, with the labels of Gmail. */
export interface ReadMail {
  email: Email;
  headers: MailHeaders;
  labels: string[];
  /** Where the mail itself has no date. */
  envelopeDate: Date | null;
}

/** A letter between the owner and somebody, or why it is none. */
export function mailRecord(mail: ReadMail, place: SourcePlace, owner: MailOwner): SourceInteraction | SourceLeftOut {
  const { email, headers, labels } = mail;
  const [from] = mailboxes(email.from ? [email.from] : []);
  const isMine = (from !== undefined && owner.has(from.address)) || isSent(labels);
  const readers = mailboxes([...(email.to ?? []), ...(email.cc ?? []), ...(isMine ? (email.bcc ?? []) : [])]);
  const others = readers.filter(({ address }) => !owner.has(address) && !isNobodysMailbox(address));
  const reason = from === undefined ? 'Nobody wrote this.' : whyNoLetter(headers, labels, from.address, isMine);
  const why = reason ?? (isMine ? whyNoReader(readers, others) : whyCircular(readers));
  if (why !== null) return { type: 'left_out', place, reason: why, excerpt: email.subject ?? '' };
  const at = dateOf(mail);
  return {
    type: 'interaction',
    place,
    key: keyOf(email.messageId),
    channel: 'email',
    kind: 'message',
    direction: isMine ? 'outbound' : 'inbound',
    at,
    precision: at ? 'instant' : 'none',
    author: isMine ? null : personOf(from!),
    to: isMine ? others.map(personOf) : [],
    post: null,
    answers: answeredBy(email),
    text: wordsOf(email),
    original: null,
    permalink: null,
    durationMinutes: null,
  };
}

function whyNoReader(readers: Mailbox[], others: Mailbox[]): string | null {
  if (readers.length > MOST_READERS) return `Sent to ${readers.length} people at once.`;
  if (others.length > 0) return null;
  return readers.length === 0
    ? 'Nothing says to whom this was written.'
    : 'Written to yourself, to a list or to a machine.';
}

function whyCircular(readers: Mailbox[]): string | null {
  return readers.length > MOST_READERS ? `Sent to ${readers.length} people at once.` : null;
}

/** Every mailbox once, those of groups too. */
export function mailboxes(addresses: Address[]): Mailbox[] {
  const all = addresses.flatMap((one) => one.group ?? [one as Mailbox]).filter(({ address }) => address?.includes('@'));
  const known = new Map(all.map((one) => [one.address.toLowerCase(), one]));
  return [...known.values()];
}

function personOf({ name, address }: Mailbox): SourcePerson {
  const printed = name.replace(/^['"\s]+|['"\s]+$/g, '');
  const isName = printed !== '' && !printed.includes('@');
  return { name: isName ? printed : null, identities: [{ kind: 'email', printed: address }] };
}

function wordsOf({ subject = '', text = '', html = '' }: Email): string {
  const written = text.trim() === '' ? htmlToText(html) : text;
  return [subject.replace(/\s+/g, ' ').trim(), firstLines(written)].filter((one) => one !== '').join('\n\n');
}

function answeredBy({ inReplyTo, references }: Email): string | null {
  const last = references?.match(/<[^<>]+>/g)?.at(-1);
  return keyOf(/<[^<>]+>/.exec(inReplyTo ?? '')?.[0] ?? inReplyTo) ?? keyOf(last);
}

function keyOf(messageId: string | undefined): string | null {
  const id = messageId?.replace(/^[<\s]+|[>\s]+$/g, '') ?? '';
  return id === '' ? null : `mail ${id}`;
}

function dateOf({ email, envelopeDate }: ReadMail): Date | null {
  const at = new Date(email.date ?? '');
  return Number.isNaN(at.getTime()) || at.getTime() <= 0 ? envelopeDate : at;
}
