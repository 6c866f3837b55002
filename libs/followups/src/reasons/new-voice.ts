import { daysFrom, isTalk, isTouch, newestOf, plusDays } from '../facts/touches.js';
import { thenWords } from '../wording/reason-sentences.js';
import { firstOf, knownDay, lastWordsOf } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

const DAYS_TO_WELCOME = 14;
const MOST_WORDS = 3;

/** Somebody wrote for the first time within the last two weeks, and nobody has welcomed him. */
export const newVoice: FollowupReason = {
  name: 'new_voice',
  group: 'hellos',
  rests: true,
  personal: true,
  find(facts, now) {
    const { person, rows } = facts;
    const until = welcomeUntil(person.firstInboundAt);
    if (!until || until <= now || person.inboundCount > MOST_WORDS || rows.some(isTouch)) return null;
    const words = lastWordsOf(facts);
    const newest = newestOf(rows.filter((row) => row.direction === 'inbound' && !isTalk(row)));
    if (words.length === 0 || !newest) return null;
    const age = daysFrom(person.firstInboundAt!, now);
    return {
      key: 'first',
      score: 0.4 - 0.1 * Math.min(1, Math.max(0, age) / DAYS_TO_WELCOME),
      channel: newest.channel,
      evidence: words,
    };
  },
  nextAt(facts, now) {
    const until = welcomeUntil(facts.person.firstInboundAt);
    return until && until > now ? until : null;
  },
  sentence(evidence, { today, timeZone }) {
    const words = firstOf(evidence, 'words');
    const when = words ? thenWords({ ...words, day: knownDay(words, timeZone) }, today) : ' lately';
    return `Wrote to you for the first time${when}.`;
  },
  whyNow: () => 'Who is welcomed in the first two weeks tends to stay.',
};

function welcomeUntil(firstInboundAt: Date | null): Date | null {
  return firstInboundAt && plusDays(firstInboundAt, DAYS_TO_WELCOME);
}
