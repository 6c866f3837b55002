import type { Signal } from '../thread.types.js';
import { labelledSentences } from './labelled-sentences.js';
import type { LinearModel, SignalHead } from './linear-model.js';
import { eachFeature, placeOf, type SpokenSentence } from './sentence-features.js';

/** Why a sentence was read as a signal, or was not. */
export interface Explanation {
  /** The labelled sentences that are likest in what counts for the signal, from 0 to 1; and whether they are one. */
  nearest: { sentence: string; isSignal: boolean; likeness: number }[];
  /** What of the sentence speaks for it (above nothing) or against it, the heaviest first. */
  heaviest: { feature: string; weight: number }[];
}

const headOf: Record<Signal['type'], SignalHead> = {
  wants_to_talk: 'offer',
  invitation: 'offer',
  promise: 'promise',
  question: 'question',
  talked: 'talked',
  fact: 'fact',
  relation: 'relation',
};
const MOST_NEAR = 5;
const MOST_HEAVY = 8;

interface Labelled {
  labels: string[];
  spoken: SpokenSentence;
}

let labelled: Labelled[] | undefined;

/** Explains one model's view of a sentence; takes about a second the first time. */
export function explainWith(model: LinearModel, spoken: SpokenSentence, type: Signal['type']): Explanation {
  const head = headOf[type];
  const weights = model.weights[head];
  const own = weighed(spoken, weights);
  labelled ??= labelledSentences.split('\n').map(toLabelled);
  const near = labelled.map(({ labels, spoken: other }) => ({
    sentence: other.said,
    isSignal: labels.includes(head),
    likeness: Math.round(likeness(own, weighed(other, weights)) * 100) / 100,
  }));
  const heaviest = [...own].map(([feature, weight]) => ({ feature, weight: Math.round(weight * 100) / 100 }));
  return {
    nearest: near.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_NEAR),
    heaviest: heaviest.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_HEAVY),
  };
}

function toLabelled(line: string): Labelled {
  const [labels = '', speaker, said = ''] = line.split('\t');
  const who = speaker === 'owner' ? 'owner' : 'commenter';
  return { labels: labels.split(' '), spoken: { said, speaker: who, ...unplaced } };
}

/** A sentence of which nothing is known but its words and who speaks. */
export const unplaced = { before: null, answered: null, toPeer: false, isLast: false } as const;

/** What each feature of a sentence adds for a head. */
function weighed(spoken: SpokenSentence, weights: Float32Array): Map<string, number> {
  const sums = new Map<string, number>();
  eachFeature(spoken, (feature, value) => {
    const weight = (weights[placeOf(feature)] as number) * value;
    if (weight !== 0) sums.set(feature, weight);
  });
  return sums;
}

function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  for (const [feature, weight] of a) shared += weight * (b.get(feature) ?? 0);
  return shared / (lengthOf(a) * lengthOf(b) || 1);
}

function lengthOf(sums: Map<string, number>): number {
  let squares = 0;
  for (const weight of sums.values()) squares += weight * weight;
  return Math.sqrt(squares);
}
