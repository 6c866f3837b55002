import { readSignals, type ReadItem, type ReadThread, type Signal } from '#libs/reading';

/**
 * The signals of some items of a thread, given all of its items: what an item answers helps to understand it, so the
 * answered ones are read along.
 */
export function readSignalsOf(read: ReadItem[], from: number, to: number): Signal[][] {
  const chunk = read.slice(from, to);
  const around = new Set<number>();
  for (const { repliesTo, parts } of chunk) {
    for (const answered of [...repliesTo, ...parts.map((part) => part.to)])
      if (answered?.item) around.add(answered.item);
  }
  // The reader takes the owner's name from his first item.
  const owners = read.find(({ kind }) => kind === 'owner');
  if (owners) around.add(owners.item);
  const context = [...around].filter((item) => item <= from || item > to).sort((a, b) => a - b);
  const items = [...context.flatMap((item) => read[item - 1] ?? []), ...chunk];
  const { items: withSignals } = readSignals({ ...page, items });
  return withSignals.slice(-chunk.length).map(({ signals }) => signals);
}

// Of the page only its items matter to the signals.
const page: Omit<ReadThread, 'items'> = { style: 'unknown', certainty: 1, title: null, opening: null, leftOut: [] };
