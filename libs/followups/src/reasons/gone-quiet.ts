import { dayOf, daysBetween } from '#libs/platform';
import type { ContactFacts } from '../facts/contact-facts.js';
import { ownRhythm, quietFrom } from '../facts/own-rhythm.js';
import { suggestedFor } from '../facts/suggested-channel.js';
import { lastTouchAt, plusDays } from '../facts/touches.js';
import { count, every } from '../wording/plain-words.js';
import { firstOf, lastWordsOf, type Evidence, type ReadOn, type Rhythm } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** Who has been away for longer has left, and is for the review of the year. */
const LONGEST_DAYS = 730;

/** They wrote in a rhythm of their own, and have been silent for much longer than that. */
export const goneQuiet: FollowupReason = {
  name: 'gone_quiet',
  group: 'quiet',
  rests: true,
  personal: true,
  find(facts, now) {
    const rhythm = ownRhythm(facts, now);
    if (!rhythm || rhythm.silentDays <= rhythm.quietAfter || rhythm.silentDays > LONGEST_DAYS) return null;
    // Who was written to since then has been looked after; his answer is awaited as long as his silence lasted.
    const touched = lastTouchAt(facts.rows);
    if (touched && touched > plusDays(rhythm.lastAt, rhythm.quietAfter)) return null;
    const { everyDays, lastOn, pausedDays, silentDays, goneAfter } = rhythm;
    const regulars = Math.min(0.15, facts.person.inboundCount / 200);
    return {
      key: lastOn,
      score: (silentDays > goneAfter ? 0.3 : 0.5) + regulars,
      channel: suggestedFor(facts),
      dueOn: dayOf(quietFrom(rhythm), facts.porch.timeZone),
      evidence: [{ kind: 'rhythm', everyDays, lastOn, pausedDays }, ...lastWords(facts)],
    };
  },
  nextAt(facts, now) {
    const rhythm = ownRhythm(facts, now);
    if (!rhythm || rhythm.silentDays > LONGEST_DAYS) return null;
    const { lastAt, pausedDays, goneAfter } = rhythm;
    const instants = [
      quietFrom(rhythm),
      ...[goneAfter, LONGEST_DAYS].map((days) => plusDays(lastAt, days + pausedDays + 1)),
    ];
    return instants.find((instant) => instant > now) ?? null;
  },
  sentence(evidence, day) {
    const rhythm = firstOf(evidence, 'rhythm');
    if (!rhythm) return 'Has not written for longer than usual.';
    return `Usually writes ${every(rhythm.everyDays)}; it has been ${silence(rhythm, day)}.`;
  },
  whyNow(evidence) {
    const paused = firstOf(evidence, 'rhythm')?.pausedDays ?? 0;
    const asked = firstOf(evidence, 'words')?.asks === 'question';
    if (asked) return 'The last thing they wrote was a question.';
    if (paused > 0) return `The ${count(paused, 'day')} in which nobody wrote are not counted.`;
    return 'It is longer than their pauses were.';
  },
};

function silence({ lastOn, pausedDays }: Rhythm, { today }: ReadOn): string {
  return count(Math.max(0, daysBetween(lastOn, today) - pausedDays), 'day');
}

/** What they said before they fell silent, and whether that was a question without an answer. */
function lastWords(facts: ContactFacts): Evidence[] {
  return lastWordsOf(facts).map((words) => {
    const row = facts.rows.find(({ id }) => id === words.interactionId);
    const isQuestion = row?.asks?.answered === false && row.asks.text.includes('?');
    return { ...words, asks: isQuestion ? 'question' : null };
  });
}
