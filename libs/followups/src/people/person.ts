import type { Circle } from '#libs/contacts';
import type { Channel, DatedBy, Depth, Direction, InteractionKind, Precision } from '#libs/interactions';
import { dayOf } from '../calendar-day.js';
import type { DueQuestion } from '../due.js';
import type { Silence } from '../wording/silence-sentence.js';

/** By which clock a list goes: the last time that it was two-sided, or the last talk. */
export const reviewClocks = ['exchange', 'talk'] as const;
export type ReviewClock = (typeof reviewClocks)[number];

/** A person as the lists of this room need him: clocks, the interaction where the clock stopped, and last words. */
export interface Person {
  id: string;
  name: string;
  circle: Circle | null;
  cadenceDays: number | null;
  createdAt: Date;
  depth: Depth;
  firstInboundAt: Date | null;
  lastExchangeAt: Date | null;
  lastTalkAt: Date | null;
  inboundCount: number;
  outboundCount: number;
  talkCount: number;
  last: {
    channel: Channel;
    kind: InteractionKind;
    direction: Direction;
    precision: Precision;
    datedBy: DatedBy | null;
  } | null;
  first: { precision: Precision; datedBy: DatedBy | null } | null;
  lastWords: LastWords | null;
}

export interface LastWords {
  interactionId: string;
  text: string;
  channel: Channel;
  happenedAt: Date | null;
  precision: Precision;
  datedBy: DatedBy | null;
  permalink: string | null;
  threadId: string | null;
  threadTitle: string | null;
  threadUrl: string | null;
  position: number | null;
}

export function lastAt(person: Person, by: ReviewClock): Date | null {
  return by === 'talk' ? person.lastTalkAt : person.lastExchangeAt;
}

export function dueQuestionOf(person: Person, by: ReviewClock, timeZone: string): DueQuestion {
  const last = lastAt(person, by);
  return {
    circle: person.circle,
    cadenceDays: person.cadenceDays,
    lastOn: last && dayOf(last, timeZone),
    knownSince: dayOf(person.createdAt, timeZone),
  };
}

export function silenceOf(person: Person, by: ReviewClock, timeZone: string): Silence {
  const last = lastAt(person, by);
  const { first, firstInboundAt } = person;
  return {
    by,
    last: last && person.last && { on: dayOf(last, timeZone), ...person.last },
    depth: person.depth,
    inboundCount: person.inboundCount,
    outboundCount: person.outboundCount,
    talkCount: person.talkCount,
    firstInbound: firstInboundAt && first && { on: dayOf(firstInboundAt, timeZone), ...first },
  };
}
