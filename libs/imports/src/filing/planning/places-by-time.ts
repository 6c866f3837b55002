import { ParentsFirst } from '../../formats/blog/parents-first.js';

/** What stands at one place of a thread. */
export interface PlacedItem {
  position: number;
  /** Null where nobody knows when it was written: it stays behind what it stands behind. */
  at: Date | null;
  /** The place of what it answers. */
  answers: number | null;
}

/** A place whose item belongs to another. */
export interface Move {
  from: number;
  to: number;
}

/**
 * Where these items, given by position, belong so that they stand in the order in which they were written, what is answered
 * before its answer. They share their places among themselves; whatever else stands in the thread keeps its own.
 */
export function placesByTime(items: readonly PlacedItem[]): Move[] {
  const places = new Set(items.map(({ position }) => position));
  let last = 0;
  const timed = items.map((item) => {
    last = item.at?.getTime() ?? last;
    return { item, time: last };
  });
  const order = new ParentsFirst<PlacedItem>();
  const sorted: PlacedItem[] = [];
  for (const { item } of timed.toSorted((one, other) => one.time - other.time)) {
    const parent = item.answers !== null && places.has(item.answers) ? `${item.answers}` : null;
    sorted.push(...order.add(`${item.position}`, parent, item));
  }
  sorted.push(...order.rest());
  return sorted
    .map(({ position }, index) => ({ from: position, to: items[index]!.position }))
    .filter(({ from, to }) => from !== to);
}
