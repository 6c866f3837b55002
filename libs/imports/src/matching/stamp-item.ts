import type { ImportedInference, ImportedItem } from '../formats/import-format.js';
import { inferenceInWords } from './inference-in-words.js';
import { readAuthor, type AuthorName } from '#libs/memory';
import { authorKey, SourceKeys } from './source-key.js';

/** An item with what it is known again by, and who its author is. */
export interface StampedItem {
  item: ImportedItem;
  /** sha256 in hex. */
  key: string;
  /** As printed, else as concluded for certain. */
  author: AuthorName;
  /** Of an item without a name that names a person. */
  inferred: ImportedInference | null;
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
    const inferred = author.known || item.kind !== 'comment' ? null : item.inferred;
    return {
      item,
      // By what is printed alone: what is concluded may be another name in a newer copy of the page.
      key: keys.next(isLink(item) ? linkWords(item) : { author: key, text: item.text }),
      author: inferred ? concludedAuthor(inferred) : author,
      inferred,
    };
  };
}

function concludedAuthor(inferred: ImportedInference): AuthorName {
  if (inferred.confidence === 'certain') return readAuthor(inferred.name);
  return { known: false, reason: `Probably ${inferred.name}: ${inferenceInWords(inferred)}. It waits for your word.` };
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
