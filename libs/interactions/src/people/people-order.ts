import type { PlaceKind } from '../keyset.js';
import { instantText } from '../sql-parameters.js';

export const peopleSorts = [
  'name',
  '-name',
  'exchange',
  '-exchange',
  'talk',
  '-talk',
  'comments',
  '-comments',
] as const;
export type PeopleSort = (typeof peopleSorts)[number];

/** One value of an order: what is sorted by, and how a cursor carries it. */
export interface OrderPart {
  by: string;
  inCursor: string;
  kind: PlaceKind;
}

export interface PeopleOrder {
  direction: 'asc' | 'desc';
  parts: OrderPart[];
}

const contactId: OrderPart = { by: 'k.contact_id', inCursor: 'k.contact_id', kind: 'uuid' };

// Letter for letter the expressions of the indexes; who never had an exchange stands before everybody who had one.
const lastExchange = `coalesce(k.last_exchange_at, '-infinity'::timestamptz)`;
const lastTalk = `coalesce(k.last_talk_at, '-infinity'::timestamptz)`;

const firstParts: Record<'name' | 'exchange' | 'talk' | 'comments', OrderPart[]> = {
  name: [
    { by: 'fold(c.name)', inCursor: 'fold(c.name)', kind: 'text' },
    { by: 'c.id', inCursor: 'c.id', kind: 'uuid' },
  ],
  exchange: [{ by: lastExchange, inCursor: instantText(lastExchange), kind: 'instant' }, contactId],
  talk: [{ by: lastTalk, inCursor: instantText(lastTalk), kind: 'instant' }, contactId],
  comments: [{ by: 'k.inbound_count', inCursor: 'k.inbound_count', kind: 'int' }, contactId],
};

export function peopleOrder(sort: PeopleSort): PeopleOrder {
  const descending = sort.startsWith('-');
  const key = sort.replace('-', '') as keyof typeof firstParts;
  return { direction: descending ? 'desc' : 'asc', parts: firstParts[key] };
}

/** The best match first, then whoever wrote most; ascending, so that all three values sort one way. */
export const bestMatchFirst: PeopleOrder = {
  direction: 'asc',
  parts: [
    { by: '-found.score', inCursor: '-found.score', kind: 'int' },
    { by: '-k.inbound_count', inCursor: '-k.inbound_count', kind: 'int' },
    contactId,
  ],
};
