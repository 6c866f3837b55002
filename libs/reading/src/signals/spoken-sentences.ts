import type { Answered, ReadItem, ReadThread } from '../thread.types.js';
import type { SpokenSentence } from './sentence-features.js';
import { splitSentences, type Sentence } from './split-sentences.js';

/** A sentence in its thread: who says it, and to whom. */
export interface PlacedSentence extends Sentence {
  spoken: SpokenSentence;
  to: Answered | null;
}

/** The sentences of each item of a thread; none for pingbacks and adverts. */
export function spokenSentences(thread: Pick<ReadThread, 'items'>): PlacedSentence[][] {
  const byPosition = new Map(thread.items.map((item) => [item.item, item]));
  return thread.items.map((item) => {
    if (item.kind !== 'comment' && item.kind !== 'owner') return [];
    const speaker = item.kind === 'owner' ? 'owner' : 'commenter';
    const sentences = splitSentences(item.text).filter((sentence) => !isSignature(sentence, item.text));
    const partEnds = endsOfParts(item);
    return sentences.map((sentence, at): PlacedSentence => {
      const part = item.parts[partEnds.findIndex((end) => sentence.start < end)];
      const to = part?.to ?? null;
      const other = to?.item ? byPosition.get(to.item) : undefined;
      const crosses = other !== undefined && other.kind !== item.kind;
      const spoken: SpokenSentence = {
        said: sentence.said,
        speaker,
        before: sentences[at - 1]?.said ?? null,
        answered: crosses ? other.text : null,
        toPeer: speaker === 'commenter' && other?.kind === 'comment',
        isLast: at === sentences.length - 1,
      };
      return { ...sentence, spoken, to };
    });
  });
}

function endsOfParts(item: ReadItem): number[] {
  let end = 0;
  return item.parts.map((part) => (end += part.text.length));
}

/** A last line of a few capitalised words without an end is a signature. */
function isSignature({ quote, end }: Sentence, text: string): boolean {
  if (text.slice(end).trim() !== '' || /[.!?…]$/.test(quote)) return false;
  return /^[-–—~ ]*(?:\p{Lu}[\p{L}'’.-]*[ ,]*){1,4}$/u.test(quote) && text.slice(0, end - quote.length).endsWith('\n');
}
