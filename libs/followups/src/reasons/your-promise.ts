import { addDays, dayOf, daysBetween, startOfDay } from '#libs/platform';
import type { ContactFacts } from '../facts/contact-facts.js';
import { perFacts } from '../facts/per-facts.js';
import { suggestedFor, suggestedTalk } from '../facts/suggested-channel.js';
import { cameAt } from '../facts/touches.js';
import { openPromises, type OpenPromise } from '../promises/open-promises.js';
import { owedBy, type Owed } from '../promises/owed.js';
import { promiseDue } from '../promises/promise-due.js';
import { thenWords } from '../wording/reason-sentences.js';
import { firstOf, knownDay, wordsOf, type ReadOn } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** A promise without a date is due after some days, and every promise is told a day ahead. */
const DAYS_WITHOUT_DATE = 7;
const DAYS_AHEAD = 1;
/** Who waits for half a year does not wait any more. */
const DAYS_TO_EXPIRE = 180;

/** The owner promised something, its day has come, and nothing that fits went out since. */
export const yourPromise: FollowupReason = {
  name: 'your_promise',
  group: 'promises',
  rests: false,
  personal: false,
  find(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const due = duePromises(facts).find(({ from, to }) => from <= today && today <= to);
    if (!due) return null;
    const late = Math.max(0, daysBetween(due.dueOn, today));
    return {
      key: due.signal.id,
      dueOn: due.dueOn,
      score: 0.8 - 0.2 * Math.min(1, late / DAYS_TO_EXPIRE),
      channel: channelFor(owedBy(due.signal.quote), facts),
      evidence: [
        wordsOf(due.row, due.signal.quote, facts, due.signal.id),
        ...(due.isNamed ? [{ kind: 'day' as const, on: due.dueOn, what: 'due' as const }] : []),
      ],
    };
  },
  nextAt(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const days = duePromises(facts).flatMap(({ from, to }) => [from, addDays(to, 1)]);
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

interface DuePromise extends OpenPromise {
  dueOn: string;
  /** The words name a day; else it is asked for some days after. */
  isNamed: boolean;
  from: string;
  to: string;
}

/** The first due first. */
const duePromises = perFacts((facts): DuePromise[] => {
  const open = openPromises(facts, 'owner').map(({ signal, row }) => {
    const named = promiseDue(signal, row, facts.porch.timeZone);
    const dueOn = named ?? addDays(dayOf(cameAt(row), facts.porch.timeZone), DAYS_WITHOUT_DATE);
    const isNamed = named !== null;
    return {
      signal,
      row,
      dueOn,
      isNamed,
      from: addDays(dueOn, named ? -DAYS_AHEAD : 0),
      to: addDays(dueOn, DAYS_TO_EXPIRE),
    };
  });
  return open.sort((a, b) => (a.dueOn + a.signal.id < b.dueOn + b.signal.id ? -1 : 1));
});

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
