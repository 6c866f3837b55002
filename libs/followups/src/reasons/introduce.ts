import type { ContactFacts } from '../facts/contact-facts.js';
import { suggestedFor } from '../facts/suggested-channel.js';
import type { Stranger } from '../introductions/stranger.js';
import { topicWord } from '../introductions/topics.js';
import { quoteOf } from '../wording/quote.js';
import { firstOf, placeOf, wordsOf, type Bond, type Words } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

const scores: Record<Bond['what'], number> = { place: 0.36, interest: 0.3 };

/** They and somebody else have something rare in common and do not know each other. */
export const introduce: FollowupReason = {
  name: 'introduce',
  group: 'hellos',
  rests: true,
  personal: true,
  find(facts) {
    for (const stranger of facts.strangers) {
      const bond = bondOf(facts, stranger);
      const own = ownWords(facts, stranger);
      if (!bond || !own) continue;
      const evidence = [bond, own, wordsOfOther(stranger)];
      return { key: stranger.id, score: scores[bond.what], channel: suggestedFor(facts), evidence };
    }
    return null;
  },
  sentence(evidence) {
    const bond = firstOf(evidence, 'bond');
    if (!bond) return 'There is somebody whom they might like to know.';
    const { other, what, shared } = bond;
    const common = what === 'place' ? `both live in ${shared}` : `both wrote of “${shared}”`;
    return `They and ${other.name} ${common}, and have never met on your porch.`;
  },
  whyNow: () => 'One letter to both would do.',
};

function bondOf({ home }: ContactFacts, { id, name, topic, quote }: Stranger): Bond | null {
  const what = topic.startsWith('place ') ? 'place' : 'interest';
  const shared = what === 'place' ? home.place?.name : topicWord(topic, quote);
  return shared ? { kind: 'bond', what, shared, other: { id, name } } : null;
}

function ownWords(facts: ContactFacts, { ownSignalId }: Stranger): Words | null {
  const signal = facts.signals.find(({ id }) => id === ownSignalId);
  const row = [...facts.rows, ...facts.notes].find(({ id }) => id === signal?.interactionId);
  const words = signal && row && wordsOf(row, signal.quote, facts, signal.id);
  return words && !words.sensitive ? words : null;
}

function wordsOfOther({ id, name, quote, row }: Stranger): Words {
  const said = { quote: quoteOf(quote), by: 'contact', signalId: null, asks: null, sensitive: false } as const;
  return { kind: 'words', ...said, of: { id, name }, ...placeOf(row) };
}
