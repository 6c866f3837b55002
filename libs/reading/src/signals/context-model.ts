import { signalHeads, type SignalHead } from './linear-model.js';

/** What a reader decides; an offer of the owner is an invitation. */
export const aspects = [
  'wants_to_talk',
  'invitation',
  'promise',
  'question',
  'talked',
  'fact',
  'relation',
  'sensitive',
] as const;
export type Aspect = (typeof aspects)[number];

/** Weighs a sentence in its thread: per head a weight for each of the context features, and what is enough. */
export interface ContextModel {
  weights: Record<SignalHead, number[]>;
  bias: Record<SignalHead, number>;
  thresholds: Record<Aspect, number>;
}

/** The logarithm of the odds that a head applies to a sentence in its thread. */
export function contextSum(model: ContextModel, head: SignalHead, features: readonly number[]): number {
  const weights = model.weights[head];
  let sum = model.bias[head];
  for (let at = 0; at < features.length; at++) sum += (weights[at] as number) * (features[at] as number);
  return sum;
}

/** The model as one line of text. */
export function packContext(model: ContextModel): string {
  const rows = signalHeads.map((head) => [model.bias[head], ...model.weights[head]].map(short).join(' '));
  return [...rows, aspects.map((aspect) => short(model.thresholds[aspect])).join(' ')].join('|');
}

const short = (figure: number) => String(Number(figure.toPrecision(4)));

/** The model that `packContext` packed. */
export function unpackContext(packed: string): ContextModel {
  const rows = packed.split('|').map((row) => row.split(' ').map(Number));
  const each = <T>(make: (row: number[]) => T) =>
    Object.fromEntries(signalHeads.map((head, at) => [head, make(rows[at] as number[])])) as Record<SignalHead, T>;
  const thresholds = rows[signalHeads.length] as number[];
  return {
    weights: each((row) => row.slice(1)),
    bias: each((row) => row[0] as number),
    thresholds: Object.fromEntries(aspects.map((aspect, at) => [aspect, thresholds[at]])) as Record<Aspect, number>,
  };
}
