import type { ContactFacts, PassedRow } from '../facts/contact-facts.js';
import { suggestedTalk } from '../facts/suggested-channel.js';
import { cameAt, daysFrom, isTalk, isTouch, newestOf, plusDays } from '../facts/touches.js';
import { channelWords, whenWords } from '../wording/plain-words.js';
import { deedOf, firstOf, knownDay, wordsOf, type Evidence } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** Nobody is asked for notes right after he logged a talk, nor when it is long past; a next step waits a few days. */
const DAYS_FOR_NOTES = [1, 10] as const;
const DAYS_FOR_NEXT_STEP = [3, 45] as const;

/** After a talk: it was held without notes, or a next step was promised in it and nothing followed. */
export const afterACall: FollowupReason = {
  name: 'after_a_call',
  group: 'calls',
  rests: false,
  personal: false,
  find(facts, now) {
    const talk = lastTalk(facts);
    if (!talk) return null;
    const days = daysFrom(talk.at, now);
    const step = nextStep(facts, talk);
    if (step && days >= DAYS_FOR_NEXT_STEP[0] && days < DAYS_FOR_NEXT_STEP[1]) {
      return { key: `next ${talk.id}`, score: 0.6, channel: suggestedTalk(facts), evidence: [deedOf(talk), step] };
    }
    if (isNoted(facts, talk) || days < DAYS_FOR_NOTES[0] || days >= DAYS_FOR_NOTES[1]) return null;
    return { key: `notes ${talk.id}`, score: 0.35, channel: talk.channel, evidence: [deedOf(talk)] };
  },
  nextAt(facts, now) {
    const talk = lastTalk(facts);
    const spans = [...DAYS_FOR_NOTES, ...DAYS_FOR_NEXT_STEP].sort((a, b) => a - b);
    return (talk && spans.map((days) => plusDays(talk.at, days)).find((instant) => instant > now)) ?? null;
  },
  sentence(evidence, { today, timeZone }) {
    const [talk, words] = [firstOf(evidence, 'deed'), firstOf(evidence, 'words')];
    const day = talk && knownDay(talk, timeZone);
    const when = day ? whenWords(day, today) : 'lately';
    const how = talk && channelWords(talk.channel);
    const spoke = `You spoke ${when}${how ? `, ${how}` : ''}`;
    return words ? `${spoke}; this was to follow, and has not yet.` : `${spoke}, and wrote nothing down.`;
  },
  whyNow: (evidence) =>
    firstOf(evidence, 'words')
      ? 'A next step is easiest while the talk is fresh.'
      : 'What is not written down in the first days is gone.',
};

function lastTalk({ rows }: ContactFacts): (PassedRow & { at: Date }) | null {
  return newestOf(rows.filter(isTalk));
}

function isNoted({ notes }: ContactFacts, talk: PassedRow & { at: Date }): boolean {
  return talk.hasWords || notes.some((note) => daysFrom(talk.at, cameAt(note)) > -1);
}

/** What was promised in the talk's own notes, where nothing passed between the two since. */
function nextStep(facts: ContactFacts, talk: PassedRow & { at: Date }): Evidence | null {
  const promise = facts.signals.find(
    ({ interactionId, type, state }) => interactionId === talk.id && type === 'promise' && state === 'open',
  );
  const since = facts.rows.some((row) => row.id !== talk.id && isTouch(row) && row.at !== null && row.at > talk.at);
  return promise && !since ? wordsOf(talk, promise.quote, facts, promise.id) : null;
}
