import { parse, v5 } from 'uuid';
import { isLeftAlone, type Circle } from '#libs/contacts';
import type { Channel } from '#libs/interactions';
import type { ContactFacts } from '../facts/contact-facts.js';
import { shiftedStart } from '../away.js';
import { callPause } from '../facts/call-pause.js';
import { permittedChannel } from '../facts/suggested-channel.js';
import { lastTouchAt, plusDays } from '../facts/touches.js';
import type { Evidence } from '../reasons/evidence.js';
import type { FollowupReason, ReasonGroup, ReasonName } from '../reasons/followup-reason.js';
import { reasons } from '../reasons/reasons.js';

export interface Draft {
  /** The same for the same contact, reason and what the reason stands on. */
  id: string;
  contactId: string;
  reason: ReasonName;
  group: ReasonGroup;
  score: number;
  channel: Channel;
  evidence: Evidence[];
  /** It is not shown before; null: at once. */
  notBefore: Date | null;
}

/** What was refused that concerns one contact. */
export interface RefusedFor {
  /** Nothing about this person, ever. */
  person: boolean;
  reasons: ReadonlySet<ReasonName>;
  /** When something about this person was last refused. */
  lastAt: Date | null;
}

export interface Drafted {
  drafts: Draft[];
  /** When time alone may change the drafts. */
  nextDueAt: Date | null;
}

/** The name space of the ids. */
const SUGGESTIONS = parse('4f1c6a5e-6f0b-4b7e-9a34-0d3a5b1f7c21');

const circleWeight: Record<Circle, number> = { inner: 1.3, close: 1.2, circle: 1.1, wide: 1.05 };

/** Every reason that there is to reach out to somebody now, and when to look again. */
export function draftSuggestions(facts: ContactFacts, refused: RefusedFor, restDays: number, now: Date): Drafted {
  const { archivedAt, boundaries } = facts.person;
  if (archivedAt !== null || isLeftAlone(boundaries) || refused.person) return { drafts: [], nextDueAt: null };
  const isBusiness = boundaries.includes('business_only');
  const asked = reasons.filter(({ name, personal }) => !refused.reasons.has(name) && !(isBusiness && personal));
  const drafts = asked.flatMap((reason) => toDraft(reason, facts, refused, restDays, now));
  const dues = asked.flatMap((reason) => reason.nextAt?.(facts, now) ?? []).filter((due) => due > now);
  return { drafts, nextDueAt: earliest(dues) };
}

function toDraft(
  reason: FollowupReason,
  facts: ContactFacts,
  refused: RefusedFor,
  restDays: number,
  now: Date,
): Draft[] {
  const found = reason.find(facts, now);
  if (!found) return [];
  const { id: contactId, circle } = facts.person;
  const rests = [reason.rests ? lastTouchAt(facts) : null, refused.lastAt];
  const rested = rests.flatMap((from) => (from ? [plusDays(from, restDays)] : []));
  const pause = reason.asksForCall ? callPause(facts) : null;
  const { key, score, channel, evidence, dueOn, restsUntil } = found;
  const { away, timeZone } = facts.porch;
  const back = dueOn === undefined ? null : shiftedStart(dueOn, away, timeZone);
  return [
    {
      id: v5(Buffer.from(`${contactId}\n${reason.name}\n${key}`), SUGGESTIONS),
      contactId,
      reason: reason.name,
      group: reason.group,
      score: Math.max(0, score) * (circle ? circleWeight[circle] : 1),
      channel: permittedChannel(channel, facts),
      evidence,
      notBefore: latest([...rested, pause, back, restsUntil ?? null].filter((until) => until !== null)),
    },
  ];
}

function earliest(instants: Date[]): Date | null {
  return instants.length === 0 ? null : new Date(Math.min(...instants.map(Number)));
}

function latest(instants: Date[]): Date | null {
  return instants.length === 0 ? null : new Date(Math.max(...instants.map(Number)));
}
