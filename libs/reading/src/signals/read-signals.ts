import type { ReadThread, Signal } from '../thread.types.js';
import { unpackContext } from './context-model.js';
import { explainWith, unplaced, type Explanation } from './explain-signal.js';
import { unpackModel, type LinearModel } from './linear-model.js';
import { SignalReader } from './signal-reader.js';
import { packedContextWeights, packedSignalWeights } from './signal-weights.js';

let model: LinearModel | undefined;
let reader: SignalReader | undefined;

/** The thread with the signals of each item: what to act on and what to remember, each with its exact quote. */
export function readSignals(thread: ReadThread): ReadThread {
  model ??= unpackModel(packedSignalWeights);
  reader ??= new SignalReader(model, unpackContext(packedContextWeights));
  const signals = reader.read(thread);
  return { ...thread, items: thread.items.map((item, at) => ({ ...item, signals: signals[at] ?? [] })) };
}

/** Why a sentence by itself is, or is not, a signal of a type: the nearest labelled sentences and what weighs most. */
export function explainSignal(said: string, type: Signal['type'], speaker: 'owner' | 'commenter'): Explanation {
  model ??= unpackModel(packedSignalWeights);
  return explainWith(model, { said, speaker, ...unplaced }, type);
}
