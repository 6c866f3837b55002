import type { ContactFacts } from '../facts/contact-facts.js';
import { foldPlace } from '../places/fold-place.js';
import { isSure } from '../whereabouts/home.js';

/** What somebody could have in common with others: "place 4509884", "interest beekeep". */
export interface Topic {
  topic: string;
  signalId: string;
}

const MOST_TOPICS = 30;
const SHORTEST_WORD = 5;
/** What nobody is introduced for. */
const empty = new Set(
  'about after again always anything around because before being believe better could every everything favourite favorite first forever great happy having hobby interest interested interesting knows learn learned liked little loved loves lovely loving makes making maybe might mostly never nothing often other people person quite really right several should since small some something sometimes still stuff thing things think those though thought times today together tried trying under using usually wanted weekend weekends where which while whole would write writing years yesterday yourself'.split(
    ' ',
  ),
);

/** What their own words say, and no sensitive ones. */
export function topicsOf(facts: ContactFacts): Topic[] {
  const { home, person, rows, signals } = facts;
  const topics = new Map<string, string>();
  const { place } = home;
  if (place?.signalId && isSure(place)) topics.set(`place ${place.placeId}`, place.signalId);
  const inbound = new Set(rows.flatMap(({ id, direction }) => (direction === 'inbound' ? [id] : [])));
  for (const { id, type, fact, state, sensitive, about, quote, interactionId } of signals) {
    if (type !== 'fact' || fact !== 'interest' || state === 'dismissed' || sensitive) continue;
    if (about !== null && foldPlace(about) !== foldPlace(person.name)) continue;
    if (!inbound.has(interactionId)) continue;
    for (const word of wordsOf(quote)) if (!topics.has(`interest ${word}`)) topics.set(`interest ${word}`, id);
  }
  return [...topics].slice(0, MOST_TOPICS).map(([topic, signalId]) => ({ topic, signalId }));
}

/** The word of a quote that is the topic, as it was written there; null where there is none. */
export function topicWord(topic: string, quote: string): string | null {
  const stem = topic.replace(/^interest /, '');
  return written(quote).find((word) => stemOf(word) === stem) ?? null;
}

function wordsOf(quote: string): string[] {
  return written(quote).flatMap((word) => {
    const folded = foldPlace(word);
    return folded.length < SHORTEST_WORD || folded.length > 30 || empty.has(folded) ? [] : [stemOf(word)];
  });
}

function written(quote: string): string[] {
  return quote.replace(/https?:\/\/\S+|@\S+/g, ' ').match(/\p{L}[\p{L}\p{M}-]*/gu) ?? [];
}

// "Beekeepers", "beekeeping" and "beekeeper" are one interest.
function stemOf(word: string): string {
  const folded = foldPlace(word).replace(/ /g, '-');
  const stem = folded.replace(/(?:ings?|ers?|ists?|ies|es|s|y|e)$/, '');
  return stem.length >= 4 ? stem : folded;
}
