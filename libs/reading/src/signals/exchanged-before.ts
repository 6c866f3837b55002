import { foldName } from '../names/fold-name.js';
import type { ReadItem } from '../thread.types.js';

/** Places of items in the thread, from 0, the latest last; of each side the latest few. */
export interface Exchanged {
  commenter: number[];
  owner: number[];
}

const MOST_OF_EACH = 8;

/**
 * Per item, what was said before between the owner and the commenter who writes it, or whom the owner answers in it: the
 * items of the one, and those in which the other answers him.
 */
export function exchangedBefore(
  items: readonly Pick<ReadItem, 'item' | 'kind' | 'author' | 'repliesTo'>[],
): Exchanged[] {
  const so = new Map<string, Exchanged>();
  const placeOf = new Map(items.map(({ item }, at) => [item, at]));
  const writers = writersOf(items);
  return items.map(({ kind, repliesTo }, at) => {
    const exchanged: Exchanged = { commenter: [], owner: [] };
    const people =
      kind === 'owner' ? repliesTo.map(({ item }) => writers[placeOf.get(item ?? -1) ?? -1]) : [writers[at]];
    for (const name of new Set(people)) {
      if (!name) continue;
      const each = so.get(name) ?? { commenter: [], owner: [] };
      exchanged.commenter.push(...each.commenter);
      exchanged.owner.push(...each.owner);
      const own = kind === 'owner' ? each.owner : each.commenter;
      own.push(at);
      if (own.length > MOST_OF_EACH) own.shift();
      so.set(name, each);
    }
    return exchanged;
  });
}

/** Per item the commenter who wrote it, one name however it is written; empty where nobody is known, or the owner. */
function writersOf(items: readonly Pick<ReadItem, 'kind' | 'author'>[]): string[] {
  const folded = new Map<string, string>();
  return items.map(({ kind, author: { printed, inferred } }) => {
    const name = kind === 'comment' ? (printed ?? inferred?.name ?? '') : '';
    const known = folded.get(name) ?? foldName(name);
    folded.set(name, known);
    return known;
  });
}
