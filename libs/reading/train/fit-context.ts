import { signalHeads, type SignalHead } from '../src/signals/linear-model.js';
import { aspects, type Aspect, type ContextModel } from '../src/signals/context-model.js';

/** A sentence in its thread: its context features, and whether each head applies; unknown heads are left out. */
export interface ContextExample {
  features: number[];
  labels: ReadonlySet<string>;
  unknown: ReadonlySet<string>;
}

const PASSES = 30;
const RATE = 0.05;
const DECAY = 1e-3;
// A step that shares no factor with usual counts, so that each pass sees the examples in another order.
const STRIDE = 7919;

/** Logistic regression over the context features, each head apart; thresholds are left at a half. */
export function fitContext(examples: ContextExample[]): ContextModel {
  const scale = scaleOf(examples);
  const fitted = signalHeads.map((head) => [head, fitHead(examples, head, scale)] as const);
  const each = <T>(pick: (fit: Fitted) => T) =>
    Object.fromEntries(fitted.map(([head, fit]) => [head, pick(fit)])) as Record<SignalHead, T>;
  const thresholds = Object.fromEntries(aspects.map((aspect) => [aspect, 0.5])) as Record<Aspect, number>;
  return { weights: each(({ weights }) => weights), bias: each(({ bias }) => bias), thresholds };
}

interface Fitted {
  weights: number[];
  bias: number;
}

interface Scale {
  mean: number[];
  spread: number[];
}

function scaleOf(examples: ContextExample[]): Scale {
  const width = examples[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => examples.map(({ features }) => features[column] ?? 0));
  const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const mean = columns.map(average);
  const spread = columns.map(
    (values, at) => Math.sqrt(average(values.map((value) => (value - (mean[at] ?? 0)) ** 2))) || 1,
  );
  return { mean, spread };
}

function fitHead(all: ContextExample[], head: SignalHead, { mean, spread }: Scale): Fitted {
  const examples = all.filter(({ unknown }) => !unknown.has(head));
  const rows = examples.map(({ features }) =>
    Float64Array.from(features, (value, at) => (value - (mean[at] as number)) / (spread[at] as number)),
  );
  const weights = new Float64Array(mean.length);
  const seen = new Float64Array(mean.length).fill(1);
  let bias = -3;
  let seenOfBias = 1;
  for (let pass = 0; pass < PASSES; pass++) {
    for (let step = 0; step < rows.length; step++) {
      const at = (step * STRIDE + pass * 31) % rows.length;
      const row = rows[at] as Float64Array;
      let sum = bias;
      for (let column = 0; column < row.length; column++) sum += (weights[column] as number) * (row[column] as number);
      const error = 1 / (1 + Math.exp(-sum)) - (examples[at]?.labels.has(head) ? 1 : 0);
      for (let column = 0; column < row.length; column++) {
        const slope = error * (row[column] as number) + DECAY * (weights[column] as number);
        const squares = (seen[column] as number) + slope * slope;
        seen[column] = squares;
        weights[column] = (weights[column] as number) - (RATE * slope) / Math.sqrt(squares);
      }
      seenOfBias += error * error;
      bias -= (RATE * error) / Math.sqrt(seenOfBias);
    }
  }
  const plain = Array.from(weights, (weight, at) => weight / (spread[at] as number));
  return { weights: plain, bias: bias - plain.reduce((sum, weight, at) => sum + weight * (mean[at] as number), 0) };
}
