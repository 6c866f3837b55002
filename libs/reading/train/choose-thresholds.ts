import type { Aspect } from '../src/signals/context-model.js';
import { precisionOf, recallOf, type Tally } from './judge-items.js';

/** The precision and recall that each aspect should have on threads never seen. */
export const aims: Record<Aspect, { precision: number; recall: number }> = {
  wants_to_talk: { precision: 0.9, recall: 0.8 },
  invitation: { precision: 0.9, recall: 0.8 },
  promise: { precision: 0.9, recall: 0.75 },
  question: { precision: 0.8, recall: 0.7 },
  talked: { precision: 0.9, recall: 0.8 },
  fact: { precision: 0.8, recall: 0.65 },
  relation: { precision: 0.75, recall: 0.6 },
  sensitive: { precision: 0.5, recall: 0.8 },
};

const candidates = Array.from({ length: 93 }, (_, at) => (at + 3) / 100);
// What is said wrongly costs more trust than what is left unsaid.
const PRECISION_OVER_RECALL = 0.7;

/** The best threshold that is precise enough, where it leaves most of the wanted recall; else the best trade of both. */
export function chooseThreshold(aspect: Aspect, tallyAt: (threshold: number) => Tally): number {
  const tried = candidates.map((threshold) => ({ threshold, tally: tallyAt(threshold) }));
  const best = (among: typeof tried, beta: number) =>
    among.reduce((a, b) => (measureOf(b.tally, beta) > measureOf(a.tally, beta) ? b : a)).threshold;
  const { precision, recall } = aims[aspect];
  const precise = tried.filter(
    ({ tally }) => precisionOf(tally) >= precision && recallOf(tally) >= recall * PRECISION_OVER_RECALL,
  );
  return precise.length > 0 ? best(precise, 1) : best(tried, PRECISION_OVER_RECALL);
}

/** The F-measure in which recall counts `beta` times as much as precision. */
export function measureOf(tally: Tally, beta: number): number {
  const [precision, recall] = [precisionOf(tally), recallOf(tally)];
  return ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall || 1);
}
