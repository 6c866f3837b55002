import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A generator function as a thread finds it, and what it is called with: values that can be copied. */
export interface ThreadWork {
  /** Address of the module, its `import.meta.url`. */
  module: string;
  /** The name under which the module exports the function. */
  name: string;
  args: unknown[];
}

/**
 * What a generator function yields, run in a thread of its own, so that this process goes on serving meanwhile: for pure
 * functions that think for more than a moment. It comes in slices, one ahead of what is read. Whoever stops reading, or
 * aborts, ends the thread; what the function throws is thrown here, as a plain Error.
 */
export async function* inThread<One>(work: ThreadWork, signal?: AbortSignal): AsyncGenerator<One, void> {
  signal?.throwIfAborted();
  // With the options of this process: what lets it read its sources lets the thread read them too.
  const thread = new Worker(new URL('./thread.js', import.meta.url), { workerData: work, execArgv: process.execArgv });
  const ask = async () => {
    thread.postMessage('more');
    const [slice] = (await once(thread, 'message', { signal })) as [One[]];
    return slice;
  };
  try {
    let asked = ask();
    for (;;) {
      const slice = await asked;
      if (slice.length === 0) return;
      // It goes on thinking while this slice is read; its failure is told when its turn comes.
      asked = ask();
      asked.catch(() => undefined);
      yield* slice;
    }
  } finally {
    await thread.terminate();
  }
}
