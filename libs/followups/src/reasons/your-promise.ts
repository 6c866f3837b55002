import { addDays, dayOf, daysBetween, startOfDay } from '#libs/platform';
import type { ContactFacts } from '../facts/contact-facts.js';
import { suggestedFor, suggestedTalk } from '../facts/suggested-channel.js';
import { duePromises } from '../promises/due-promises.js';
import { owedBy, type Owed } from '../promises/owed.js';
import { daysToExpire } from '../promises/promise-days.js';
import { thenWords } from '../wording/reason-sentences.js';
import { firstOf, knownDay, wordsOf, type ReadOn } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** The owner promised something, its day has come, and nothing that fits went out since. */
export const yourPromise: FollowupReason = {
  name: 'your_promise',
  group: 'promises',
  rests: false,
  personal: false,
  find(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const due = duePromises(facts, 'owner', today).find(({ from, to }) => from <= today && today <= to);
    if (!due) return null;
    const late = Math.max(0, daysBetween(due.dueOn, today));
    return {
      key: due.signal.id,
      dueOn: due.dueOn,
      score: 0.8 - 0.2 * Math.min(1, late / daysToExpire.owner),
      channel: channelFor(owedBy(due.signal.quote), facts),
      evidence: [
        wordsOf(due.row, due.signal.quote, facts, due.signal.id),
        ...(due.isNamed ? [{ kind: 'day' as const, on: due.dueOn, what: 'due' as const }] : []),
      ],
    };
  },
  nextAt(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const days = duePromises(facts, 'owner', today).flatMap(({ from, to }) => [from, addDays(to, 1)]);
    const next = days.filter((day) => day > today).sort()[0];
    return next === undefined ? null : startOfDay(next, facts.porch.timeZone);
  },
  sentence(evidence, day) {
    const words = firstOf(evidence, 'words');
    if (!words) return 'You promised something, and it is open.';
    return `You promised this${thenWords({ ...words, day: knownDay(words, day.timeZone) }, day.today)}, and it is open.`;
  },
  whyNow: (evidence, day) => dueWords(firstOf(evidence, 'day')?.on, day),
};

function channelFor(owed: Owed, facts: ContactFacts) {
  if (owed === 'call' || owed === 'time') return suggestedTalk(facts);
  if (owed === 'meeting') return 'in_person';
  return ['letter', 'thing', 'introduction'].includes(owed) ? 'email' : suggestedFor(facts);
}

function dueWords(dueOn: string | undefined, { today }: ReadOn): string {
  if (dueOn === undefined) return 'No day was named, and such promises are the first to be forgotten.';
  const late = daysBetween(dueOn, today);
  if (late < 0) return 'It is due tomorrow.';
  if (late === 0) return 'It is due today.';
  return late === 1 ? 'It was due yesterday.' : `It was due ${late} days ago.`;
}
