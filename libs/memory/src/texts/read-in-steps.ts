import { readItems, type KnownItem, type KnownThread, type ReadItem, type Signal } from '#libs/reading';
import { readSignalsOf } from './read-signals-of.js';

/** A thread, of which the signals are read from an item on. */
export interface ThreadToRead {
  items: KnownItem[];
  known: KnownThread;
  from: number;
}

/** Every item with its author, and after the last one of them the signals of one item after the other. */
export type ReadStep = { item: ReadItem } | { signals: Signal[] };

const LEAST_A_TURN = 10;
const MOST_TURNS = 200;

export const readingModule = import.meta.url;

/** Each turn of signals looks once at every item, so the longest threads have long turns. */
export function* readInSteps({ items, known, from }: ThreadToRead): Generator<ReadStep> {
  const read = readItems(items, known);
  for (const item of read) yield { item };
  const turn = Math.max(LEAST_A_TURN, Math.ceil(read.length / MOST_TURNS));
  for (let at = from; at < read.length; at += turn) {
    const found = readSignalsOf({ items: read, opening: known.opening }, at, Math.min(at + turn, read.length));
    for (const signals of found) yield { signals };
  }
}
