import { suggestedFor } from '../facts/suggested-channel.js';
import type { ContactFacts } from '../facts/contact-facts.js';
import { daysFrom, lastTouchAt, newestOf, plusDays } from '../facts/touches.js';
import { silenceOf } from '../people/person.js';
import { neverTalkedSentence } from '../wording/reason-sentences.js';
import { firstOf, lastWordsOf } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** From so many words on somebody is no passer-by. */
const SEVERAL = 3;
const DAYS_AFTER_TOUCH = 30;
const DAYS_OF_PRESENCE = 365;
const DAYS_AFTER_BROUGHT_IN = 30;

/** They wrote often, also lately, and the two have never talked: the next step of the ladder. */
export const manyWaves: FollowupReason = {
  name: 'many_waves',
  group: 'hellos',
  rests: true,
  personal: true,
  asksForCall: true,
  find(facts, now) {
    const { person } = facts;
    const until = goesOnUntil(facts);
    if (person.inboundCount < SEVERAL || person.talkCount > 0 || until <= now) return null;
    const touched = lastTouchAt(facts);
    if (touched && daysFrom(touched, now) < DAYS_AFTER_TOUCH) return null;
    const noCall = person.boundaries.includes('no_phone');
    // The only step left would be a call.
    if (noCall && person.depth === 'letters') return null;
    const breadth = Math.min(1, Math.log10(person.inboundCount) / 2);
    return {
      key: person.depth,
      score: 0.2 + 0.2 * breadth,
      channel: suggestedFor(facts),
      evidence: [
        {
          kind: 'silence',
          silence: silenceOf(person, 'exchange', facts.porch.timeZone),
          ...(noCall ? { noCall } : {}),
        },
        ...lastWordsOf(facts),
      ],
    };
  },
  nextAt(facts, now) {
    const { person } = facts;
    if (person.inboundCount < SEVERAL || person.talkCount > 0) return null;
    const touched = lastTouchAt(facts);
    const instants = [touched && plusDays(touched, DAYS_AFTER_TOUCH), goesOnUntil(facts)];
    return (
      instants.filter((one): one is Date => one !== null && one > now).sort((a, b) => a.getTime() - b.getTime())[0] ??
      null
    );
  },
  sentence(evidence) {
    const silence = firstOf(evidence, 'silence')?.silence;
    return silence ? neverTalkedSentence(silence) : 'Writes often, and you have never talked.';
  },
  whyNow(evidence) {
    const kept = firstOf(evidence, 'silence');
    switch (kept?.silence.depth) {
      case 'letters':
        return 'You write to each other; the next step is a call.';
      case 'chat':
        return `You have answered each other in public; the next step is a letter${kept?.noCall ? '' : ' or a call'}.`;
      default:
        return 'A first answer would make a chat of it.';
    }
  },
};

function goesOnUntil({ person, rows }: ContactFacts): Date {
  const last = newestOf(rows.filter(({ direction }) => direction === 'inbound'))?.at;
  const broughtIn = plusDays(person.createdAt, DAYS_AFTER_BROUGHT_IN);
  const present = last ? plusDays(last, DAYS_OF_PRESENCE) : broughtIn;
  return present > broughtIn ? present : broughtIn;
}
