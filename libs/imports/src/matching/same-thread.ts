/** What a source and a thread have in common. */
export interface Overlap {
  /** Items that both hold, letter by letter. */
  shared: number;
  /** Letters in those items. */
  sharedLetters: number;
  /** Items looked at in the source, and in the thread. */
  inSource: number;
  inThread: number;
  sameTitle: boolean;
}

const ENOUGH_ITEMS = 3;
const ENOUGH_LETTERS = 60;

/**
 * Decides that a source is another copy of a thread: it shares half of the smaller of the two, and so many words that it
 * can't be chance, or also the title. "Great post!" stands under many posts.
 */
export function isSameThread({ shared, sharedLetters, inSource, inThread, sameTitle }: Overlap): boolean {
  const smaller = Math.min(inSource, inThread);
  if (shared === 0 || shared * 2 < smaller) return false;
  return sameTitle || (sharedLetters >= ENOUGH_LETTERS && shared >= Math.min(ENOUGH_ITEMS, smaller));
}
