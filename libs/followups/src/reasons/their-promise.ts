import { addDays, dayOf, startOfDay } from '#libs/platform';
import { perFacts } from '../facts/per-facts.js';
import { suggestedFor } from '../facts/suggested-channel.js';
import { cameAt } from '../facts/touches.js';
import { openPromises, type OpenPromise } from '../promises/open-promises.js';
import { promiseDue } from '../promises/promise-due.js';
import { thenWords } from '../wording/reason-sentences.js';
import { firstOf, knownDay, wordsOf } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** They are asked a while after the day, since it is theirs to keep. */
const DAYS_OF_PATIENCE = 7;
const DAYS_WITHOUT_DATE = 14;
const DAYS_TO_EXPIRE = 90;

/** They promised something, its day has long passed, and nothing that fits has come since. */
export const theirPromise: FollowupReason = {
  name: 'their_promise',
  group: 'promises',
  rests: true,
  personal: false,
  find(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const due = duePromises(facts).find(({ from, to }) => from <= today && today <= to);
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
    const days = duePromises(facts).flatMap(({ from, to }) => [from, addDays(to, 1)]);
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

const duePromises = perFacts((facts): (OpenPromise & { from: string; to: string })[] => {
  const { timeZone } = facts.porch;
  const open = openPromises(facts, 'contact').map(({ signal, row }) => {
    const named = promiseDue(signal, row, timeZone);
    const from = named ? addDays(named, DAYS_OF_PATIENCE) : addDays(dayOf(cameAt(row), timeZone), DAYS_WITHOUT_DATE);
    return { signal, row, from, to: addDays(from, DAYS_TO_EXPIRE) };
  });
  return open.sort((a, b) => (a.from + a.signal.id < b.from + b.signal.id ? -1 : 1));
});
