import { dayOf, daysBetween, startOfDay } from '#libs/platform';
import { cadenceOf, dueOn, overdueDays } from '../due.js';
import type { ContactFacts } from '../facts/contact-facts.js';
import { suggestedFor } from '../facts/suggested-channel.js';
import { dueQuestionOf, silenceOf } from '../people/person.js';
import { every } from '../wording/plain-words.js';
import { overdueSentence } from '../wording/reason-sentences.js';
import { firstOf, lastWordsOf } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** The day has come on which the owner wanted to be in touch again, by circle or by a cadence of its own. */
export const cadenceDue: FollowupReason = {
  name: 'cadence_due',
  group: 'quiet',
  rests: false,
  personal: false,
  find(facts, now) {
    const due = dueDay(facts);
    if (due === null) return null;
    const { timeZone, cadences } = facts.porch;
    const overdue = overdueDays(due, dayOf(now, timeZone));
    const cadenceDays = cadenceOf(facts.person, cadences) ?? 0;
    if (overdue === null) return null;
    return {
      key: due,
      score: 0.4 + 0.15 * Math.min(1, overdue / Math.max(1, cadenceDays)),
      channel: suggestedFor(facts),
      dueOn: due,
      evidence: [
        { kind: 'plan', circle: facts.person.circle, cadenceDays, dueOn: due },
        { kind: 'silence', silence: silenceOf(facts.person, 'exchange', timeZone) },
        ...lastWordsOf(facts),
      ],
    };
  },
  nextAt(facts, now) {
    const due = dueDay(facts);
    const { timeZone } = facts.porch;
    const today = dayOf(now, timeZone);
    return due === null || due <= today ? null : startOfDay(due, timeZone);
  },
  sentence(evidence, { today }) {
    const [plan, kept] = [firstOf(evidence, 'plan'), firstOf(evidence, 'silence')];
    if (!plan || !kept) return 'The day that you wanted to be in touch again has come.';
    return overdueSentence({ ...plan, overdueDays: overdueDays(plan.dueOn, today) ?? 0 }, kept.silence, today);
  },
  whyNow(evidence, { today }) {
    const plan = firstOf(evidence, 'plan');
    if (!plan) return 'The day has come.';
    const late = daysBetween(plan.dueOn, today);
    const wish = `You want to be in touch ${every(plan.cadenceDays)}`;
    return late <= 0
      ? `${wish}; today is the day.`
      : `${wish}; the day was ${late === 1 ? 'yesterday' : `${late} days ago`}.`;
  },
};

function dueDay({ person, porch }: ContactFacts): string | null {
  return dueOn(dueQuestionOf(person, porch.timeZone), porch.cadences);
}
