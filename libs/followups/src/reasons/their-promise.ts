import { addDays, dayOf, startOfDay } from '#libs/platform';
import type { PassedRow, ReadSignal } from '../facts/contact-facts.js';
import { perFacts } from '../facts/per-facts.js';
import { isKept, promiseDue } from '../facts/promises.js';
import { suggestedFor } from '../facts/suggested-channel.js';
import { cameAt } from '../facts/touches.js';
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
  find(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const due = openPromises(facts).find(({ from, to }) => from <= today && today <= to);
    if (!due) return null;
    const { signal, row } = due;
    return {
      key: signal.id,
      score: 0.4,
      channel: suggestedFor(facts),
      evidence: [wordsOf(row, signal.quote, facts, signal.id)],
    };
  },
  nextAt(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const days = openPromises(facts).flatMap(({ from, to }) => [from, addDays(to, 1)]);
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

const openPromises = perFacts((facts): { signal: ReadSignal; row: PassedRow; from: string; to: string }[] => {
  const { timeZone } = facts.porch;
  const open = facts.signals.flatMap((signal) => {
    if (signal.type !== 'promise' || signal.state !== 'open' || signal.promisedBy !== 'contact') return [];
    const row = [...facts.rows, ...facts.notes].find(({ id }) => id === signal.interactionId);
    if (!row || isKept(signal, row, facts.rows)) return [];
    const named = promiseDue(signal, row, timeZone);
    const from = named ? addDays(named, DAYS_OF_PATIENCE) : addDays(dayOf(cameAt(row), timeZone), DAYS_WITHOUT_DATE);
    return [{ signal, row, from, to: addDays(from, DAYS_TO_EXPIRE) }];
  });
  return open.sort((a, b) => (a.from + a.signal.id < b.from + b.signal.id ? -1 : 1));
});
