export const thinking = import.meta.url;

export function* countTo(most: number): Generator<number> {
  for (let number = 1; number <= most; number += 1) yield number;
}

export function* thinkFor(ms: number): Generator<string> {
  const until = performance.now() + ms;
  while (performance.now() < until);
  yield 'thought';
}

export function* failAfter(most: number): Generator<number> {
  yield* countTo(most);
  throw new RangeError('No further.');
}
