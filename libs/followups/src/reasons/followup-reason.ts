import type { Channel } from '#libs/interactions';
import type { CalendarDay } from '#libs/platform';
import type { ContactFacts } from '../facts/contact-facts.js';
import type { Evidence, ReadOn } from './evidence.js';

export const reasonNames = [
  'they_offered',
  'missed_call',
  'unanswered_invitation',
  'after_a_call',
  'unanswered',
  'your_promise',
  'their_promise',
  'gone_quiet',
  'cadence_due',
  'a_moment',
  'near_you',
  'new_voice',
  'one_sided',
  'many_waves',
  'introduce',
] as const;
export type ReasonName = (typeof reasonNames)[number];

/** What a reason asks of the owner: to call, to answer, to keep or ask after a promise, to look after somebody, to say hello. */
export const reasonGroups = ['calls', 'replies', 'promises', 'quiet', 'hellos'] as const;
export type ReasonGroup = (typeof reasonGroups)[number];

export interface FoundReason {
  /** What the reason stands on: as long as it is the same, it is the same suggestion. */
  key: string;
  /** From 0 to 1, before circle and depth are weighed in. */
  score: number;
  channel: Channel;
  evidence: Evidence[];
  /** The day on which it fell due; a day on which the owner was away is moved behind those. */
  dueOn?: CalendarDay;
  /** It is there, but nothing is said of it before. */
  restsUntil?: Date;
}

/** One way to have a reason to reach out to somebody; it decides from its arguments alone. */
export interface FollowupReason {
  readonly name: ReasonName;
  readonly group: ReasonGroup;
  /** Whether it waits for some days after the owner was last in touch; what is owed does not. */
  readonly rests: boolean;
  /** Whether it is out of place with somebody who wants to hear of business only. */
  readonly personal: boolean;
  /** Whether a call is what it asks for: it then waits while one is planned, or while they think about it. */
  readonly asksForCall?: boolean;
  find(facts: ContactFacts, now: Date): FoundReason | null;
  /** When time alone may change what `find` says; null where it can't. */
  nextAt?(facts: ContactFacts, now: Date): Date | null;
  /** One sentence, true on the day on which it is read. */
  sentence(evidence: Evidence[], day: ReadOn): string;
  whyNow(evidence: Evidence[], day: ReadOn): string;
}
