import type { ImportedItem } from '../formats/import-format.js';
import { readAuthor, type AuthorName } from '#libs/memory';
import { authorKey, SourceKeys } from './source-key.js';

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
  // A thread of many items has few authors, and folding a name costs more than all the rest.
  const authors = new Map<string | null, { author: AuthorName; key: string }>();
  const authorOf = (printed: string | null) => {
    const known = authors.get(printed) ?? { author: readAuthor(printed), key: authorKey(printed) };
    authors.set(printed, known);
    return known;
  };
  return (item) => {
    const { author, key } = authorOf(item.printedAuthor);
    return { item, key: keys.next(isLink(item) ? linkWords(item) : { author: key, text: item.text }), author };
  };
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

function isLink({ kind, link }: ImportedItem): boolean {
  return kind === 'pingback' && link !== null;
}

function linkWords({ link }: ImportedItem) {
  return { author: '', text: `${link?.title ?? ''} ${link?.url ?? ''}` };
}
