import { dayOf } from '#libs/platform';
import type { ContactFacts } from '../facts/contact-facts.js';
import type { MissedCall } from '../facts/calls-known.js';
import { suggestedTalk } from '../facts/suggested-channel.js';
import { cameAt, isTalk, plusDays } from '../facts/touches.js';
import { whenWords } from '../wording/plain-words.js';
import { firstOf } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** After a month the two begin anew rather than make up for it. */
const DAYS_TO_MAKE_UP = 30;

/** A call that was planned did not come about, and no new time was proposed since. */
export const missedCall: FollowupReason = {
  name: 'missed_call',
  group: 'calls',
  rests: false,
  personal: false,
  find(facts, now) {
    const missed = openMiss(facts);
    if (!missed || until(missed) <= now) return null;
    const { callId, startsAt, by } = missed;
    return {
      key: callId,
      // Whoever waited for a call in vain comes before whoever offered one.
      score: 1,
      channel: suggestedTalk(facts),
      evidence: [{ kind: 'call', callId, at: startsAt.toISOString(), by }],
    };
  },
  nextAt(facts, now) {
    const missed = openMiss(facts);
    return missed && until(missed) > now ? until(missed) : null;
  },
  sentence(evidence, { today, timeZone }) {
    const missed = firstOf(evidence, 'call');
    if (!missed) return 'A call that you had planned did not come about.';
    const on = dayOf(new Date(missed.at), timeZone);
    const when = whenWords({ on, precision: 'instant', datedBy: null }, today);
    if (missed.by === null) return `You were to talk ${when}, and missed each other.`;
    return `You were to talk ${when}, and ${missed.by === 'owner' ? 'you' : 'they'} did not come.`;
  },
  whyNow: (evidence) =>
    firstOf(evidence, 'call')?.by === 'owner'
      ? 'A word of apology and a new time, soon, and it is forgotten.'
      : 'A new time, proposed kindly and soon, makes light of it.',
};

function openMiss({ calls: { missed, plannedUntil }, rows }: ContactFacts): MissedCall | null {
  if (!missed || plannedUntil !== null) return null;
  return rows.some((row) => isTalk(row) && cameAt(row) >= missed.startsAt) ? null : missed;
}

function until({ endsAt }: MissedCall): Date {
  return plusDays(endsAt, DAYS_TO_MAKE_UP);
}
