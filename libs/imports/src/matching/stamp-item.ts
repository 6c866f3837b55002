import type { ImportedItem } from '../formats/import-format.js';
import { readAuthor, type AuthorName } from './author-name.js';
import { SourceKeys } from './source-key.js';

/** An item with what it is known again by, and who its printed author is. */
export interface StampedItem {
  item: ImportedItem;
  /** sha256 in hex. */
  key: string;
  author: AuthorName;
}

/** Stamps the items of one source; they must come in its order, from the first. */
export function newStamp(): (item: ImportedItem) => StampedItem {
  const keys = new SourceKeys();
  return (item) => ({ item, key: keys.next(wordsOf(item)), author: readAuthor(item.printedAuthor) });
}

/** The key as the database keeps it. */
export function keyBytes({ key }: Pick<StampedItem, 'key'>): Buffer {
  return Buffer.from(key, 'hex');
}

/** The names of those whom an import may make a contact of. */
export function namesOfCommenters(items: StampedItem[]): string[] {
  const names = items.flatMap(({ item, author }) => (item.kind === 'comment' && author.known ? [author.folded] : []));
  return [...new Set(names)];
}

function wordsOf({ kind, link, printedAuthor, text }: ImportedItem) {
  if (kind !== 'pingback' || !link) return { printedAuthor, text };
  return { printedAuthor: null, text: `${link.title} ${link.url ?? ''}` };
}
