import { addDays, dayOf, startOfDay, type CalendarDay } from '#libs/platform';
import type { ContactFacts } from '../facts/contact-facts.js';
import { momentsOf, type Moment, type MomentSource } from '../facts/moments.js';
import { suggestedFor } from '../facts/suggested-channel.js';
import { perFactsAt } from '../facts/per-facts.js';
import { lastTouchAt } from '../facts/touches.js';
import { birthdaySentence, dayPhrase, namedDaySentence, wantedSentence } from '../wording/moment-sentence.js';
import { count } from '../wording/plain-words.js';
import { quoteOf } from '../wording/quote.js';
import { firstOf, wordsOf, type Anniversary, type Evidence } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** Whose first words came only once is not greeted on their anniversary. */
const FEWEST_FOR_ANNIVERSARY = 5;
const scores: Record<Moment['what'], number> = {
  wanted: 0.75,
  birthday: 0.7,
  named_day: 0.7,
  ask_after: 0.65,
  first_comment: 0.35,
};

/** A birthday, a day that they named or that was written down, something to ask after, or how long it has been. */
export const aMoment: FollowupReason = {
  name: 'a_moment',
  group: 'hellos',
  rests: false,
  personal: true,
  find(facts, now) {
    const today = dayOf(now, facts.porch.timeZone);
    const [moment] = currentMoments(facts, today).sort((a, b) => scores[b.what] - scores[a.what]);
    if (!moment) return null;
    const { on, what, turning, source } = moment;
    const day: Anniversary = { kind: 'day', on, what, ...(turning === null ? {} : { turning }) };
    return {
      key: `${what} ${idOf(source)} ${what === 'ask_after' ? '' : on}`,
      score: scores[what],
      channel: suggestedFor(facts),
      dueOn: on,
      evidence: [day, ...sourceEvidence(source, facts), ...(what === 'first_comment' ? sinceThen(facts, on) : [])],
    };
  },
  nextAt(facts, now) {
    const { timeZone } = facts.porch;
    const today = dayOf(now, timeZone);
    const days = moments(facts, today).flatMap(({ from, on, until }) => [from, on, addDays(until, 1)]);
    const next = days.filter((day) => day > today).sort()[0];
    return next === undefined ? null : startOfDay(next, timeZone);
  },
  sentence(evidence, { today }) {
    const [day, noted] = [firstOf(evidence, 'day'), firstOf(evidence, 'fact')];
    if (day?.what === 'birthday') return birthdaySentence(day, noted, today);
    if (day?.what === 'named_day') return namedDaySentence(day, noted, today);
    if (day?.what === 'wanted') return wantedSentence(noted);
    if (day?.what !== 'first_comment') return 'Told you this a while ago; a good time to ask how it went.';
    const since = evidence.find((one) => one.kind === 'day' && one.on !== day.on);
    const years = since?.kind === 'day' ? Number(day.on.slice(0, 4)) - Number(since.on.slice(0, 4)) : 1;
    const comments = firstOf(evidence, 'counts')?.inbound ?? 0;
    return `${count(years, 'year')} ago they first wrote to you; ${count(comments, 'comment')} since.`;
  },
  whyNow(evidence, { today }) {
    const day = firstOf(evidence, 'day');
    if (!day || day.what === 'ask_after') return 'Few people ask a second time.';
    if (day.what === 'wanted')
      return day.on === today ? 'You chose this day for it.' : `You chose a day for it: ${dayPhrase(day.on, today)}.`;
    if (day.on > today) return 'A word in good time is worth two that are late.';
    return day.on === today ? 'It is today.' : 'It was not long ago.';
  },
};

const moments = perFactsAt((facts, today: CalendarDay): Moment[] =>
  momentsOf(facts, today).filter(
    ({ what }) => what !== 'first_comment' || facts.person.inboundCount >= FEWEST_FOR_ANNIVERSARY,
  ),
);

/** Those of today after which the owner has not been in touch yet; who wrote ahead is reminded on the day itself. */
function currentMoments(facts: ContactFacts, today: CalendarDay): Moment[] {
  const touched = lastTouchAt(facts);
  const touchedOn = touched && dayOf(touched, facts.porch.timeZone);
  return moments(facts, today).filter(
    ({ from, on }) => from <= today && (touchedOn === null || touchedOn < (today < on ? from : on)),
  );
}

function idOf(source: MomentSource | null): string {
  if (!source) return '';
  return 'fact' in source ? source.fact.id : source.signal.id;
}

function sourceEvidence(source: MomentSource | null, facts: ContactFacts): Evidence[] {
  if (!source) return [];
  if ('signal' in source) return [wordsOf(source.row, source.signal.quote, facts, source.signal.id)];
  const { id: factId, text, about, sensitive } = source.fact;
  return [{ kind: 'fact', factId, text: quoteOf(text), about, sensitive }];
}

function sinceThen({ person, porch }: ContactFacts, on: CalendarDay): Evidence[] {
  const first = person.firstInboundAt && dayOf(person.firstInboundAt, porch.timeZone);
  return [
    { kind: 'day', on: first ?? on, what: 'first_comment' },
    { kind: 'counts', inbound: person.inboundCount, answered: 0, hasPage: false },
  ];
}
