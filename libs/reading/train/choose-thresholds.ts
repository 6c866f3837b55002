import { chanceOf, heads, signalHeads, type Head, type LinearModel } from '../src/signals/linear-model.js';
import { fitModel, type Example } from './fit-model.js';

/** A judged example: how likely it was called by a model that had not seen it, whether it is so, how much it counts. */
export interface Judged {
  chance: number;
  isHeld: boolean;
  weight: number;
}

export type JudgedByHead = Record<Head, Judged[]>;

const FOLDS = 10;
// Single sentences were chosen to be hard; threads hold what people do write.
const THREAD_WEIGHT = 8;

// What is said wrongly costs more trust than what is left unsaid; a sensitive fact unmarked costs most.
const PRECISION_OVER_RECALL = 0.5;
const weightOfRecall: Partial<Record<Head, number>> = { fact: 0.65, question: 0.6, sensitive: 1.5 };

/** Judges each example by a model fitted to the groups that it is not in. */
export function judgeApart(examples: Example[]): JudgedByHead {
  const groups = [...new Set(examples.map(({ sentence }) => sentence.group))].sort();
  const foldOf = new Map(groups.map((group, at) => [group, at % FOLDS]));
  const judged = Object.fromEntries(heads.map((head) => [head, [] as Judged[]])) as JudgedByHead;
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(examples.filter(({ sentence }) => foldOf.get(sentence.group) !== fold));
    for (const { features, sentence } of examples.filter((each) => foldOf.get(each.sentence.group) === fold)) {
      for (const head of heads) {
        if (sentence.unknown.has(head)) continue;
        const weight = sentence.group.includes('.tsv:') ? 1 : THREAD_WEIGHT;
        judged[head].push({ chance: chanceOf(model, head, features), isHeld: sentence.labels.has(head), weight });
      }
    }
  }
  return judged;
}

/** The best threshold of each head among judged examples; kinds of fact are compared with one another instead. */
export function chooseThresholds(judged: JudgedByHead): LinearModel['thresholds'] {
  const thresholds = Object.fromEntries(heads.map((head) => [head, 0.5])) as LinearModel['thresholds'];
  for (const head of signalHeads) {
    thresholds[head] = chooseThreshold(judged[head], weightOfRecall[head] ?? PRECISION_OVER_RECALL);
  }
  return thresholds;
}

/** The threshold with the best F-measure, in which recall counts `beta` times as much as precision. */
export function chooseThreshold(judged: Judged[], beta: number): number {
  const sorted = [...judged].sort((a, b) => b.chance - a.chance);
  const all = sorted.reduce((sum, { isHeld, weight }) => sum + (isHeld ? weight : 0), 0);
  let [hits, called] = [0, 0];
  let best = { measure: 0, threshold: 0.5 };
  sorted.forEach(({ chance, isHeld, weight }, at) => {
    called += weight;
    if (isHeld) hits += weight;
    if (sorted[at + 1]?.chance === chance) return;
    const measure = ((1 + beta ** 2) * hits) / (called + beta ** 2 * all);
    if (measure > best.measure) best = { measure, threshold: chance };
  });
  return Math.min(0.95, Math.max(0.05, best.threshold));
}

/** Precision, recall and average precision of a head at a threshold. */
export function scoreOf(judged: Judged[], threshold: number): { precision: number; recall: number; average: number } {
  const held = judged.filter(({ isHeld }) => isHeld).length;
  const called = judged.filter(({ chance }) => chance >= threshold);
  const right = called.filter(({ isHeld }) => isHeld).length;
  let [hits, sum] = [0, 0];
  [...judged]
    .sort((a, b) => b.chance - a.chance)
    .forEach(({ isHeld }, at) => {
      if (isHeld) sum += ++hits / (at + 1);
    });
  return { precision: right / (called.length || 1), recall: right / (held || 1), average: sum / (held || 1) };
}
