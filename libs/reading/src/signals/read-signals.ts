import type { ReadThread } from '../thread.types.js';
import { unpackContext } from './context-model.js';
import { unpackModel } from './linear-model.js';
import { SignalReader } from './signal-reader.js';
import { packedContextWeights, packedSignalWeights } from './signal-weights.js';

let reader: SignalReader | undefined;

/** The thread with the signals of each item: what to act on and what to remember, each with its exact quote. */
export function readSignals(thread: ReadThread): ReadThread {
  reader ??= new SignalReader(unpackModel(packedSignalWeights), unpackContext(packedContextWeights));
  const signals = reader.read(thread);
  return { ...thread, items: thread.items.map((item, at) => ({ ...item, signals: signals[at] ?? [] })) };
}
