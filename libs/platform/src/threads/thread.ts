import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadWork } from './in-thread.js';

/** A slice is handed over in a moment, and nothing waits long for the next one. */
const MOST_AT_ONCE = 500;
const LONGEST_MS = 100;

type Yielding = (...args: unknown[]) => Iterable<unknown> | AsyncIterable<unknown>;

const { module, name, args } = workerData as ThreadWork;
const exported = (await import(module)) as Record<string, Yielding>;
const source = iterate(exported[name]!(...args));

parentPort!.on('message', () => {
  void nextSlice().then((slice) => parentPort!.postMessage(slice));
});

async function nextSlice(): Promise<unknown[]> {
  const slice: unknown[] = [];
  const until = performance.now() + LONGEST_MS;
  while (slice.length < MOST_AT_ONCE && (slice.length === 0 || performance.now() < until)) {
    const { value, done } = await source.next();
    if (done) break;
    slice.push(value);
  }
  return slice;
}

async function* iterate(yielded: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<unknown> {
  yield* yielded;
}
