import type { ItemReading } from '../../memory/memory.types';
import type { Only } from '../kinds';
import type { ThreadItem } from '../threads.types';
import { inSentence, whoWrote, type WhoWrote } from './who-wrote';

export interface LaidOut {
  whos: ReadonlyMap<number, WhoWrote>;
  /** As they stand in the middle of a sentence. */
  names: ReadonlyMap<number, string>;
  answeredBy: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Who wrote which item, and which items answer it. */
export function laidOut(items: readonly ThreadItem[], readings: ReadonlyMap<number, ItemReading>): LaidOut {
  const whos = new Map(items.map((item) => [item.position, whoWrote(item, readings.get(item.position))]));
  const names = new Map(items.map(({ position, kind }) => [position, inSentence(whos.get(position)!, kind)]));
  const answeredBy = new Map<number, Set<number>>();
  for (const { position, answers } of items) {
    for (const { position: answered } of answers) {
      if (answered !== null) answeredBy.set(answered, (answeredBy.get(answered) ?? new Set()).add(position));
    }
  }
  return { whos, names, answeredBy };
}

export function isShown(only: Only, who: WhoWrote | undefined, reading: ItemReading | undefined): boolean {
  if (only === null) return true;
  if (only === 'waiting') return who?.waits ?? false;
  return reading?.signals.some(({ type, state }) => type === only && state !== 'dismissed') ?? false;
}
