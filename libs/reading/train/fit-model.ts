import { sentenceFeatures, TABLE_BITS, type Features } from '../src/signals/sentence-features.js';
import { emptyModel, heads, type Head, type LinearModel } from '../src/signals/linear-model.js';
import type { LabelledSentence } from './labelled-sentence.js';

const FEWEST = 3;

export interface FitOptions {
  passes: number;
  rate: number;
  decay: number;
}

export interface Example {
  features: Features;
  sentence: LabelledSentence;
}

// More passes fit the threads that were seen, and are of no use for others.
export const usualFit: FitOptions = { passes: 5, rate: 0.08, decay: 1e-5 };

export function toExamples(sentences: LabelledSentence[]): Example[] {
  return sentences.map((sentence) => ({ features: sentenceFeatures(sentence.spoken), sentence }));
}

/** Features that a single sentence has teach nothing about another: only those of some sentences are kept. */
function withoutRare(examples: Example[]): Example[] {
  const seen = new Uint16Array(1 << TABLE_BITS);
  for (const { features } of examples) for (const place of features.places) seen[place] = (seen[place] as number) + 1;
  return examples.map(({ features, sentence }) => {
    const kept = [...features.places.keys()].filter((at) => (seen[features.places[at] as number] as number) >= FEWEST);
    const places = Int32Array.from(kept, (at) => features.places[at] as number);
    const values = Float32Array.from(kept, (at) => features.values[at] as number);
    return { features: { places, values }, sentence };
  });
}

/** Logistic regression, one head at a time, by AdaGrad in an order that is always the same. */
export function fitModel(examples: Example[], options: FitOptions = usualFit): LinearModel {
  const model = emptyModel();
  const common = withoutRare(examples);
  for (const head of heads) fitHead(model, head, common, options);
  return model;
}

function fitHead(model: LinearModel, head: Head, all: Example[], options: FitOptions): void {
  const examples = all.filter(({ sentence }) => !sentence.unknown.has(head));
  const telling = tellingRatios(examples, head);
  const weights = model.weights[head];
  const seen = new Float32Array(weights.length);
  let seenOfBias = 0;
  const next = steadyRandom(7);
  const order = examples.map((_, at) => at);
  for (let pass = 0; pass < options.passes; pass++) {
    shuffle(order, next);
    for (const at of order) {
      const { features, sentence } = examples[at] as Example;
      const { places, values } = features;
      let sum = model.bias[head];
      for (let f = 0; f < places.length; f++) {
        const place = places[f] as number;
        sum += (weights[place] as number) * (telling[place] as number) * (values[f] as number);
      }
      const error = 1 / (1 + Math.exp(-sum)) - (sentence.labels.has(head) ? 1 : 0);
      for (let f = 0; f < places.length; f++) {
        const place = places[f] as number;
        const value = (values[f] as number) * (telling[place] as number);
        const slope = error * value + options.decay * (weights[place] as number);
        const squares = (seen[place] as number) + slope * slope;
        seen[place] = squares;
        weights[place] = (weights[place] as number) - (options.rate * slope) / Math.sqrt(squares + 1e-2);
      }
      seenOfBias += error * error;
      model.bias[head] -= (options.rate * 0.3 * error) / Math.sqrt(seenOfBias + 1);
    }
  }
  for (let place = 0; place < weights.length; place++) {
    weights[place] = (weights[place] as number) * (telling[place] as number);
  }
}

/**
 * How much more often a feature stands where the head applies than where it does not, as a logarithm: what says
 * nothing by itself is held back, which few examples need (Wang and Manning 2012).
 */
function tellingRatios(examples: Example[], head: Head): Float32Array {
  const [held, other] = [new Float32Array(1 << TABLE_BITS), new Float32Array(1 << TABLE_BITS)];
  let [heldCount, otherCount] = [0, 0];
  for (const { features, sentence } of examples) {
    const isHeld = sentence.labels.has(head);
    if (isHeld) heldCount++;
    else otherCount++;
    const counts = isHeld ? held : other;
    for (const place of features.places) counts[place] = (counts[place] as number) + 1;
  }
  return held.map((count, place) => {
    const others = other[place] as number;
    if (count === 0 && others === 0) return 0;
    return Math.log((count + 1) / (heldCount + 2) / ((others + 1) / (otherCount + 2)));
  });
}

function shuffle(order: number[], next: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function steadyRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
