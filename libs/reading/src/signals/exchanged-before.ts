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
  const writers = items.map(({ kind, author: { printed, inferred } }) =>
    kind === 'comment' ? foldName(printed ?? inferred?.name ?? '') : '',
  );
  return items.map(({ kind, repliesTo }, at) => {
    const side = kind === 'owner' ? 'owner' : 'commenter';
    const answered = repliesTo.map(({ item }) => writers[placeOf.get(item ?? -1) ?? -1] ?? '');
    const people = [...new Set(kind === 'owner' ? answered : [writers[at] as string])].filter((name) => name !== '');
    const before = people.flatMap((name) => so.get(name) ?? []);
    const exchanged = {
      commenter: before.flatMap(({ commenter }) => commenter),
      owner: before.flatMap(({ owner }) => owner),
    };
    for (const name of people) {
      const each = so.get(name) ?? { commenter: [], owner: [] };
      so.set(name, { ...each, [side]: [...each[side], at].slice(-MOST_OF_EACH) });
    }
    return exchanged;
  });
}
