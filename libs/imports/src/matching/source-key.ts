import { hash } from 'node:crypto';
import { normaliseIdentity } from '#libs/accounts';

/** What makes an item the same one in a second copy of its page. */
export interface KeyedWords {
  /** As `authorKey` folds it. */
  author: string;
  text: string;
}

/**
 * Gives each item of one source its key: in hex, sha256 of author, words and which occurrence of the two it is, so that two
 * people who both write "Thanks!" under no name stay two, and a newer copy of the page finds both again.
 */
export class SourceKeys {
  private readonly occurrences = new Map<string, number>();

  next(words: KeyedWords): string {
    const first = sourceKey(words, 1);
    const occurrence = (this.occurrences.get(first) ?? 0) + 1;
    this.occurrences.set(first, occurrence);
    return occurrence === 1 ? first : sourceKey(words, occurrence);
  }
}

/** One form for all ways to print an author; empty for none. */
export function authorKey(printedAuthor: string | null): string {
  return printedAuthor === null ? '' : (normaliseIdentity('name', printedAuthor) ?? printedAuthor.trim());
}

function sourceKey({ author, text }: KeyedWords, occurrence: number): string {
  return hash('sha256', `${author}\n${sameWords(text)}\n${occurrence}`);
}

// Browsers copy the same paragraph with other spaces and line ends.
function sameWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
