import { addDays, dayOf, startOfDay } from '#libs/platform';
import { suggestedFor } from '../facts/suggested-channel.js';
import { duePromises } from '../promises/due-promises.js';
import { thenWords } from '../wording/reason-sentences.js';
import { firstOf, knownDay, wordsOf } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** They promised something, its day has long passed, and nothing that fits has come since. */
export const theirPromise: FollowupReason = {
  name: 'their_promise',
  group: 'promises',
  rests: true,
  personal: false,
  find(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const due = duePromises(facts, 'contact', today).find(({ from, to }) => from <= today && today <= to);
    if (!due) return null;
    const { signal, row, from } = due;
    return {
      key: signal.id,
      dueOn: from,
      score: 0.4,
      channel: suggestedFor(facts),
      evidence: [wordsOf(row, signal.quote, facts, signal.id)],
    };
  },
  nextAt(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const days = duePromises(facts, 'contact', today).flatMap(({ from, to }) => [from, addDays(to, 1)]);
    const next = days.filter((day) => day > today).sort()[0];
    return next === undefined ? null : startOfDay(next, facts.porch.timeZone);
  },
  sentence(evidence, { today, timeZone }) {
    const words = firstOf(evidence, 'words');
    if (!words) return 'Promised you something that has not come yet.';
    return `Promised you this${thenWords({ ...words, day: knownDay(words, timeZone) }, today)}; it has not come yet.`;
  },
  whyNow: () => 'A friendly word may be all that it needs.',
};
