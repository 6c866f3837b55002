import type { ContactFacts } from '../facts/contact-facts.js';
import { suggestedFor } from '../facts/suggested-channel.js';
import { daysFrom, isTalk, lastTouchAt, newestOf, plusDays } from '../facts/touches.js';
import { count } from '../wording/plain-words.js';
import { firstOf, lastWordsOf } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

const FEWEST_WORDS = 10;
const MOST_ANSWERED = 0.1;
const DAYS_OF_PRESENCE = 180;
const DAYS_AFTER_TOUCH = 30;

/** They wrote many times, also lately, and hardly ever had an answer. */
export const oneSided: FollowupReason = {
  name: 'one_sided',
  group: 'hellos',
  rests: true,
  personal: true,
  find(facts, now) {
    const { person, known } = facts;
    const { inboundCount: inbound, outboundCount, talkCount } = person;
    const answered = Math.min(inbound, outboundCount);
    if (inbound < FEWEST_WORDS || talkCount > 0 || answered > MOST_ANSWERED * inbound) return null;
    const [last, touched] = [lastWordAt(facts), lastTouchAt(facts)];
    if (!last || daysFrom(last, now) >= DAYS_OF_PRESENCE) return null;
    if (touched && daysFrom(touched, now) < DAYS_AFTER_TOUCH) return null;
    return {
      key: `${Math.floor(Math.log2(inbound))}`,
      score: 0.35 + Math.min(0.15, inbound / 400),
      channel: suggestedFor(facts),
      evidence: [{ kind: 'counts', inbound, answered, hasPage: known.has('website') }, ...lastWordsOf(facts)],
    };
  },
  nextAt(facts, now) {
    const [last, touched] = [lastWordAt(facts), lastTouchAt(facts)];
    if (facts.person.inboundCount < FEWEST_WORDS || !last) return null;
    const instants = [touched && plusDays(touched, DAYS_AFTER_TOUCH), plusDays(last, DAYS_OF_PRESENCE)];
    return instants.find((one): one is Date => one !== null && one > now) ?? null;
  },
  sentence(evidence) {
    const counts = firstOf(evidence, 'counts');
    if (!counts) return 'Writes to you often, and hardly ever has an answer.';
    const { inbound, answered } = counts;
    return answered === 0
      ? `You have answered none of their ${count(inbound, 'comment')}.`
      : `You answered ${answered} of their ${count(inbound, 'comment')}.`;
  },
  whyNow: (evidence) =>
    firstOf(evidence, 'counts')?.hasPage
      ? 'They have a page of their own: a visit there would be an answer too.'
      : 'They still write, and have not been answered for a while.',
};

function lastWordAt({ rows }: ContactFacts): Date | null {
  return newestOf(rows.filter((row) => row.direction === 'inbound' && !isTalk(row)))?.at ?? null;
}
