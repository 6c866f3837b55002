import { exchangedBefore, readSignals, type ReadItem, type Signal } from '#libs/reading';

/** A thread whose authors are read, with the post's own text. */
export interface AuthoredThread {
  items: ReadItem[];
  opening: string | null;
}

/**
 * The signals of some of a thread's items, the same as when all are read at once: what they answer, what answers them,
 * what was said before between the same two, and what all that answers are read along; of all others it is only known who
 * wrote them.
 */
export function readSignalsOf({ items, opening }: AuthoredThread, from: number, to: number): Signal[][] {
  const around = neighboursOf(items, from, to);
  const blanked = items.map((item, at) => (around.has(at) ? item : { ...item, text: '', parts: [] }));
  const read = readSignals({ style: 'unknown', certainty: 1, title: null, opening, leftOut: [], items: blanked });
  return read.items.slice(from, to).map(({ signals }) => signals);
}

function neighboursOf(items: ReadItem[], from: number, to: number): Set<number> {
  const chunk = Array.from({ length: to - from }, (_, index) => from + index);
  const isInChunk = (at: number) => at >= from && at < to;
  const answering = items.flatMap((item, at) => (answeredBy(item).some(isInChunk) ? [at] : []));
  const before = exchangedBefore(items.slice(0, to))
    .slice(from)
    .flatMap(({ commenter, owner }) => [...commenter, ...owner]);
  const near = [...chunk, ...answering, ...before, ...chunk.flatMap((at) => answeredBy(items[at]!))];
  return new Set([...near, ...near.flatMap((at) => (items[at] ? answeredBy(items[at]) : []))]);
}

function answeredBy({ repliesTo, parts }: ReadItem): number[] {
  const answered = [...repliesTo, ...parts.flatMap(({ to, also }) => [to, ...also])];
  return answered.flatMap((one) => (one?.item ? [one.item - 1] : []));
}
