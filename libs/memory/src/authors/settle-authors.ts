import type { Inference } from '#libs/reading';
import { expectAuthor, type KnownOfAuthor } from './expect-author.js';
import type { NewItemAuthor } from './item-author.entity.js';
import { foldedName, isSameName } from './weigh-words.js';

/** An item of which the reading has concluded an author, or none. */
export interface ReadAuthor {
  interactionId: string;
  printedAuthor: string | null;
  contactId: string | null;
  importId: string | null;
  said: KnownOfAuthor['said'];
  /** What was concluded before. */
  concluded: Pick<NewItemAuthor, 'name' | 'confidence' | 'attached'> | null;
  inferred: Inference | null;
}

export interface SettledAuthors {
  /** All conclusions that hold now; `attached` as it was. */
  authors: NewItemAuthor[];
  /** Items of which no conclusion was made, or whose author a person has told: these keep what they had. */
  untouched: Set<string>;
  /** Items to put on the timeline of whoever has this name. */
  toAttach: { item: ReadAuthor; name: string; folded: string }[];
  /** Items that stand on the timeline of somebody who is no longer concluded to have written them. */
  toDetach: ReadAuthor[];
}

/**
 * Decides what a reading changes: a certain author gets the item, one who is no longer certain loses it, and a person's word
 * stands. Whom a hand has deleted since the item was his does not come back.
 */
export function settleAuthors(items: ReadAuthor[], positionOf: (item: number) => number | null): SettledAuthors {
  const settled: SettledAuthors = { authors: [], untouched: new Set(), toAttach: [], toDetach: [] };
  for (const item of items) {
    if (item.said.is) settled.untouched.add(item.interactionId);
    else settleItem(item, positionOf, settled);
  }
  return settled;
}

function settleItem(item: ReadAuthor, positionOf: (item: number) => number | null, settled: SettledAuthors): void {
  const { interactionId, contactId, concluded, inferred } = item;
  const expected = expectAuthor(item);
  const isSame = inferred !== null && concluded !== null && isSameName(concluded.name, inferred.name);
  const stands = concluded?.attached === true && contactId !== null;
  const remains = expected?.by === 'inference' && isSame && concluded?.attached === true;
  if (inferred) {
    const because = inferred.because.map((one) => ({ position: positionOf(one.item), quote: one.quote }));
    const { name, confidence } = inferred;
    settled.authors.push({ interactionId, name, confidence, because, attached: remains });
  }
  // Whoever got this item by another way than a conclusion keeps it.
  if (remains || expected?.by === 'print' || (contactId !== null && !stands)) return;
  if (expected?.by === 'inference')
    settled.toAttach.push({ item, name: expected.name, folded: foldedName(expected.name) });
  else if (stands) settled.toDetach.push(item);
}
