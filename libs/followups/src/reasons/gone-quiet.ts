import { dayOf, daysBetween } from '#libs/platform';
import type { ContactFacts } from '../facts/contact-facts.js';
import { suggestedFor } from '../facts/suggested-channel.js';
import { perFactsAt } from '../facts/per-facts.js';
import { lastTouchAt } from '../facts/touches.js';
import { chanceAfter, nextLook, ownSilence, silentFrom, verbOf, type OwnSilence } from '../rhythm/porch/own-silence.js';
import { habitOf, habitSentence } from '../rhythm/rhythm-sentence.js';
import { chanceWords } from '../wording/chance-words.js';
import { count } from '../wording/plain-words.js';
import { allOf, firstOf, lastWordsOf, wordsOf, type Evidence, type Rhythm } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';
import { openQuestion } from './unanswered.js';

/** Who has been away for longer has left, and so has who is as good as certain not to return; both are for the review. */
const LONGEST_DAYS = 730;
const LEAST_CHANCE = 0.02;
/** A question that was put so long before the silence has nothing to do with it. */
const DAYS_OF_QUESTION = 365;
/** The chance is told in so many steps, so that a line is not written anew because of one day. */
const STEPS = 20;

/** They wrote in a rhythm of their own, and have been silent for longer than that. */
export const goneQuiet: FollowupReason = {
  name: 'gone_quiet',
  group: 'quiet',
  rests: true,
  personal: true,
  find(facts, now) {
    const silence = silenceAt(facts, now);
    if (!silence || silence.silentDays <= silence.quietAfter || silence.silentDays > LONGEST_DAYS) return null;
    // Who was written to since then has been looked after; his answer is awaited as long as his silence lasted.
    const touched = lastTouchAt(facts);
    if (touched && touched > silentFrom(silence, silence.quietAfter, facts.porch.timeZone)) return null;
    const chance = chanceAfter(silence, facts);
    if (chance < LEAST_CHANCE) return null;
    return {
      key: silence.lastOn,
      // Those who may be won back, before those who are as good as gone; and who was there often before who was not.
      score: 0.25 + 0.25 * Math.min(1, 2 * chance) + Math.min(0.15, facts.person.inboundCount / 200),
      channel: suggestedFor(facts),
      dueOn: dayOf(silentFrom(silence, silence.quietAfter, facts.porch.timeZone), facts.porch.timeZone),
      evidence: [rhythmOf(silence, chance, facts), ...saidBefore(facts, silence)],
    };
  },
  nextAt(facts, now) {
    const silence = silenceAt(facts, now);
    return silence && nextLook(silence, LONGEST_DAYS, facts.porch.timeZone);
  },
  sentence(evidence, { today }) {
    const rhythm = firstOf(evidence, 'rhythm');
    if (!rhythm) return 'Has not written for longer than usual.';
    const silence = Math.max(0, daysBetween(rhythm.lastOn, today) - rhythm.pausedDays);
    const said = habitSentence(rhythm, silence);
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  },
  whyNow(evidence) {
    const rhythm = firstOf(evidence, 'rhythm');
    const asked = allOf(evidence, 'words').findIndex(({ asks }) => asks === 'question');
    if (asked === 0) return 'The last thing they wrote was a question, and it has no answer.';
    if (asked > 0) return 'A question of theirs had no answer when they fell silent.';
    const paused = rhythm?.pausedDays ?? 0;
    if (paused > 0) return `The ${count(paused, 'day')} in which nobody wrote are not counted.`;
    return rhythm ? chanceWords(rhythm.chance) : 'It is longer than their pauses were.';
  },
};

const silenceAt = perFactsAt<OwnSilence | null, Date>((facts, now) => ownSilence(facts, now));

function rhythmOf({ rhythm, lastOn, pausedDays }: OwnSilence, chance: number, facts: ContactFacts): Rhythm {
  const habit = habitOf(rhythm, verbOf(facts));
  return { kind: 'rhythm', ...habit, lastOn, pausedDays, chance: Math.round(chance * STEPS) / STEPS };
}

/** What they said before they fell silent, and the question that they had put and that had no answer then. */
function saidBefore(facts: ContactFacts, silence: OwnSilence): Evidence[] {
  const [last] = lastWordsOf(facts);
  const question = openQuestion(facts, silentFrom(silence, -DAYS_OF_QUESTION, facts.porch.timeZone));
  const asked = question && { ...wordsOf(question.row, question.ask.quote, facts), asks: 'question' as const };
  if (!last) return asked ? [asked] : [];
  if (!asked) return [last];
  return asked.interactionId === last.interactionId ? [{ ...last, asks: 'question' }] : [last, asked];
}
