import { addDays, dayOf, startOfDay, type CalendarDay } from '#libs/platform';
import type { ContactFacts } from '../facts/contact-facts.js';
import { momentsOf, type Moment } from '../facts/moments.js';
import { suggestedFor } from '../facts/suggested-channel.js';
import { lastTouchAt } from '../facts/touches.js';
import { count } from '../wording/plain-words.js';
import { firstOf, wordsOf, type Evidence } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** Whose first words came only once is not greeted on their anniversary. */
const FEWEST_FOR_ANNIVERSARY = 5;
const scores: Record<Moment['what'], number> = { ask_after: 0.65, birthday: 0.7, first_comment: 0.35 };

/** A birthday, the anniversary of the first comment, or something to ask after. */
export const aMoment: FollowupReason = {
  name: 'a_moment',
  group: 'hellos',
  rests: false,
  personal: true,
  find(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const [moment] = currentMoments(facts, today).sort((a, b) => scores[b.what] - scores[a.what]);
    if (!moment) return null;
    const { on, what, signal, row } = moment;
    const words: Evidence[] = row && signal ? [wordsOf(row, signal.quote, facts, signal.id)] : [];
    const counts: Evidence = { kind: 'counts', inbound: facts.person.inboundCount, answered: 0, hasPage: false };
    const since: Evidence = { kind: 'day', on: firstDay(facts) ?? on, what: 'first_comment' };
    return {
      key: `${what} ${signal?.id ?? ''} ${what === 'ask_after' ? '' : on}`,
      score: scores[what],
      channel: suggestedFor(facts),
      evidence: [{ kind: 'day', on, what }, ...words, ...(what === 'first_comment' ? [since, counts] : [])],
    };
  },
  nextAt(facts, now) {
    const { timeZone } = facts.porch;
    const today = dayOf(now, timeZone);
    const days = moments(facts, today).flatMap(({ on, until }) => [on, addDays(until, 1)]);
    const next = days.filter((day) => day > today).sort()[0];
    return next === undefined ? null : startOfDay(next, timeZone);
  },
  sentence(evidence) {
    const day = firstOf(evidence, 'day');
    if (day?.what === 'birthday') return 'It is their birthday.';
    if (day?.what !== 'first_comment') return 'Told you this a while ago; a good time to ask how it went.';
    const since = evidence.find((one) => one.kind === 'day' && one.on !== day.on);
    const years = since?.kind === 'day' ? Number(day.on.slice(0, 4)) - Number(since.on.slice(0, 4)) : 1;
    const comments = firstOf(evidence, 'counts')?.inbound ?? 0;
    return `${count(years, 'year')} ago they first wrote to you; ${count(comments, 'comment')} since.`;
  },
  whyNow(evidence, { today }) {
    const day = firstOf(evidence, 'day');
    if (!day || day.what === 'ask_after') return 'Few people ask a second time.';
    return day.on === today ? 'It is today.' : 'It was in the last few days.';
  },
};

function moments(facts: ContactFacts, today: CalendarDay): Moment[] {
  return momentsOf(facts, today).filter(
    ({ what }) => what !== 'first_comment' || facts.person.inboundCount >= FEWEST_FOR_ANNIVERSARY,
  );
}

/** Those of today after which the owner has not been in touch yet. */
function currentMoments(facts: ContactFacts, today: CalendarDay): Moment[] {
  const touched = lastTouchAt(facts.rows);
  const touchedOn = touched && dayOf(touched, facts.porch.timeZone);
  return moments(facts, today).filter(({ on }) => on <= today && (touchedOn === null || touchedOn < on));
}

function firstDay({ person, porch }: ContactFacts): CalendarDay | null {
  return person.firstInboundAt && dayOf(person.firstInboundAt, porch.timeZone);
}
