import type { Answered, ReadItem, ReadPart, ReadThread } from '../thread.types.js';
import type { SpokenSentence } from '../signals/sentence-features.js';
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
    const sentences = withoutSignature(splitSentences(item.text), item.text);
    const partOf = partFinder(item);
    return sentences.map((sentence, at): PlacedSentence => {
      const to = partOf(sentence.start)?.to ?? null;
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

/** Finds the part that a place is in; asked for places in order. */
function partFinder(item: ReadItem): (place: number) => ReadPart | undefined {
  let at = 0;
  let end = item.parts[0]?.text.length ?? 0;
  return (place) => {
    while (place >= end && at < item.parts.length - 1) end += item.parts[++at]?.text.length ?? 0;
    return item.parts[at];
  };
}

const LONGEST_SIGNATURE = 40;

/** A last line of a few capitalised words without an end is a signature. */
function withoutSignature(sentences: Sentence[], text: string): Sentence[] {
  const last = sentences.at(-1);
  if (!last || last.quote.length > LONGEST_SIGNATURE || text.slice(last.end).trim() !== '') return sentences;
  const isAlone = last.start > 0 && text[last.start - 1] === '\n';
  const isSigned = isAlone && /^[-–—~ ]*(?:\p{Lu}[\p{L}'’.-]*[ ,]*){1,4}$/u.test(last.quote);
  return isSigned ? sentences.slice(0, -1) : sentences;
}
