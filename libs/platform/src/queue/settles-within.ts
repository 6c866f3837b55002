import { setTimeout as wait } from 'node:timers/promises';

/** Whether the promise comes to an end in time, be it a good or a bad one. */
export function settlesWithin(milliseconds: number, promise: Promise<unknown>): Promise<boolean> {
  const settled = promise.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, wait(milliseconds, false, { ref: false })]);
}
