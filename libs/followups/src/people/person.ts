import type { Channel, DatedBy, Direction, InteractionKind, PersonColumns, Precision } from '#libs/interactions';
import { dayOf } from '#libs/platform';
import type { DueQuestion } from '../due.js';
import type { Silence } from '../wording/silence-sentence.js';

/** By which clock a list goes: the last time that it was two-sided, or the last talk. */
export const reviewClocks = ['exchange', 'talk'] as const;
export type ReviewClock = (typeof reviewClocks)[number];

/** A person with the interaction at which a clock stopped, the first one that came, and the last words. */
export interface Person extends PersonColumns {
  createdAt: Date;
  firstInboundAt: Date | null;
  /** By the clock of the list. */
  lastTimeAt: Date | null;
  last: LastInteraction | null;
  first: { precision: Precision; datedBy: DatedBy | null } | null;
  words: { text: string; datedBy: DatedBy | null; address: string | null } | null;
}

interface LastInteraction {
  channel: Channel;
  kind: InteractionKind;
  direction: Direction;
  precision: Precision;
  datedBy: DatedBy | null;
}

export function dueQuestionOf({ circle, cadenceDays, lastTimeAt, createdAt }: Person, timeZone: string): DueQuestion {
  const lastOn = lastTimeAt && dayOf(lastTimeAt, timeZone);
  return { circle, cadenceDays, lastOn, knownSince: dayOf(createdAt, timeZone) };
}

export function silenceOf(person: Person, by: ReviewClock, timeZone: string): Silence {
  const { last, lastTimeAt, first, firstInboundAt } = person;
  return {
    by,
    last: last && lastTimeAt && { on: dayOf(lastTimeAt, timeZone), ...last },
    depth: person.depth,
    inboundCount: person.inboundCount,
    outboundCount: person.outboundCount,
    talkCount: person.talkCount,
    firstInbound: first && firstInboundAt && { on: dayOf(firstInboundAt, timeZone), ...first },
  };
}
