import { TABLE_BITS, type Features } from './sentence-features.js';

/** What is decided of a sentence, each apart; `offer` is an offer to talk or an invitation, whoever makes it. */
export const signalHeads = ['offer', 'promise', 'question', 'talked', 'fact', 'relation', 'sensitive'] as const;
export type SignalHead = (typeof signalHeads)[number];
/** Which kind of fact it is, where it is one. */
export const kindHeads = [
  'fact:health',
  'fact:family',
  'fact:life_event',
  'fact:location',
  'fact:job',
  'fact:age',
  'fact:interest',
  'fact:trait',
  'fact:education',
  'fact:plan',
] as const;
export const heads = [...signalHeads, ...kindHeads] as const;
export type Head = (typeof heads)[number];

/** One weight a feature and head; the higher the sum, the likelier the head applies. */
export interface LinearModel {
  weights: Record<Head, Float32Array>;
  bias: Record<Head, number>;
}

/** How much speaks for a head: the logarithm of its odds, from the sentence alone. */
export function sumOf(model: LinearModel, head: Head, features: Features): number {
  const weights = model.weights[head];
  let sum = model.bias[head];
  for (let at = 0; at < features.places.length; at++) {
    sum += (weights[features.places[at] as number] as number) * (features.values[at] as number);
  }
  return sum;
}

/** The logistic function: a chance from 0 to 1. */
export function chanceOf(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/**
 * A model as text: per head its bias, the step between two weights, and the weights that are not nothing, each as the
 * distance from the one before and a signed byte.
 */
export function packModel(model: LinearModel): string {
  const packed = heads.map((head) => {
    const weights = model.weights[head];
    const step =
      weights.reduce((most, weight) => (weight > most ? weight : -weight > most ? -weight : most), 1e-9) / 127;
    const bytes: number[] = [];
    let last = -1;
    for (let place = 0; place < weights.length; place++) {
      const weight = weights[place] as number;
      const level = weight === 0 ? 0 : Math.round(weight / step);
      if (level === 0) continue;
      for (let gap = place - last; ; gap -= 254) {
        bytes.push(Math.min(gap, 255));
        if (gap < 255) break;
      }
      bytes.push(level & 255);
      last = place;
    }
    return [model.bias[head].toPrecision(7), step.toPrecision(7), Buffer.from(bytes).toString('base64')].join(' ');
  });
  return packed.join('|');
}

/** The model that `packModel` packed. */
export function unpackModel(packed: string): LinearModel {
  const model = emptyModel();
  packed.split('|').forEach((line, at) => {
    const head = heads[at] as Head;
    const [bias, step, bytes] = line.split(' ') as [string, string, string];
    model.bias[head] = Number(bias);
    fillWeights(model.weights[head], Buffer.from(bytes, 'base64'), Number(step));
  });
  return model;
}

function fillWeights(weights: Float32Array, bytes: Buffer, step: number): void {
  let place = -1;
  for (let at = 0; at < bytes.length; at++) {
    for (; bytes[at] === 255; at++) place += 254;
    place += bytes[at] as number;
    at++;
    weights[place] = bytes.readInt8(at) * step;
  }
}

/** A model that knows nothing. */
export function emptyModel(): LinearModel {
  const each = <T>(make: () => T) => Object.fromEntries(heads.map((head) => [head, make()])) as Record<Head, T>;
  return { weights: each(() => new Float32Array(1 << TABLE_BITS)), bias: each(() => 0) };
}
