import type { KnownItem } from '#libs/reading';
import type { AuthorWord } from '../authors/author-correction.entity.js';
import { isRefused, nothingSaid, weighWords, type WeighedWords } from '../authors/weigh-words.js';
import type { PartToRead } from './words-to-read.repository.js';

/** An item of a thread as it is given to the reader. */
export interface ItemToRead {
  position: number;
  parts: PartToRead[];
  said: WeighedWords;
  known: KnownItem;
}

// On pages of these styles nothing is set in under what it answers, or it is printed whom it answers.
const neverNested = new Set(['bullets', 'signed', 'unknown']);

/** Joins the parts of items, and gives the reader what is known of each author for a fact: printed, or said by a person. */
export function gatherItems(parts: PartToRead[], words: Map<string, AuthorWord[]>, style: string | null): ItemToRead[] {
  const byPosition = new Map<number, PartToRead[]>();
  for (const part of parts) {
    const known = byPosition.get(part.position);
    if (known) known.push(part);
    else byPosition.set(part.position, [part]);
  }
  const indexOf = new Map([...byPosition.keys()].map((position, index) => [position, index]));
  const isNested = style !== null && !neverNested.has(style);
  return [...byPosition].map(([position, own]) => {
    const said = weighWords(words.get(own[0]!.id) ?? []) ?? nothingSaid;
    const known = knownItem(own, said);
    const { answers } = own[0]!;
    if (isNested && answers !== null) known.parent = indexOf.get(answers) ?? null;
    return { position, parts: own, said, known };
  });
}

function knownItem(parts: PartToRead[], said: WeighedWords): KnownItem {
  const { direction, printedAuthor } = parts[0]!;
  const text = parts.map((part) => part.text).join('');
  if (direction === 'outbound') return { kind: 'owner', author: printedAuthor, text };
  const printed = printedAuthor !== null && isRefused(said, printedAuthor) ? null : printedAuthor;
  return { kind: 'comment', author: said.is?.name ?? printed, notBy: said.notBy, text };
}
