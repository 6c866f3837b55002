import type { Evidence } from '../thread.types.js';
import type { Comment } from './comments.js';
import { stemOf, type Echo } from './thread-words.js';
import { foldName } from '../names/fold-name.js';

const LONGEST_QUOTE = 140;
const TELLING = 1;

/** The first sentence of a piece of an item's text. */
export function partQuote(at: number, piece: string): Evidence {
  return { item: at + 1, quote: sentenceOf(piece) };
}

/** The sentence of a comment that holds the word which another takes up; null where that word says little. */
export function echoQuote(comment: Comment, { weight, word }: Echo): Evidence | null {
  if (word === null || weight < TELLING) return null;
  for (const sentence of comment.text.split(/(?<=[.!?…])\s+|\n+/u)) {
    const quote = sentence.trim();
    if (quote === '' || quote.length > LONGEST_QUOTE * 3) continue;
    const folded = foldName(quote);
    if (folded.includes(word) || folded.split(' ').some((each) => stemOf(each) === word)) {
      return { item: comment.at + 1, quote: cut(quote) };
    }
  }
  return null;
}

function sentenceOf(piece: string): string {
  const start = piece.trim().slice(0, LONGEST_QUOTE * 2);
  const end = /(?<=\S{2}[.!?…])\s|\n/u.exec(start.slice(12));
  return cut(end === null ? start : start.slice(0, end.index + 12).trim());
}

function cut(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote;
  const short = quote.slice(0, LONGEST_QUOTE);
  return short.slice(0, Math.max(40, short.lastIndexOf(' '))).trim();
}
