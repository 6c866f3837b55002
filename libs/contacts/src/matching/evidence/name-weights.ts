import type { Likeness } from '../names/compare-words.js';

export interface WordWeight {
  /** How often two records of one person agree in this way. */
  m: number;
  /** How many times as often as the word itself another person's would agree in this way. */
  spread: number;
}

type WordWeights = Record<Exclude<Likeness, 'initial' | 'other'>, WordWeight> & { initial: { bits: number } };

/** How the parts of two names weigh. */
export const nameWeights: Record<'given' | 'family', WordWeights> = {
  given: {
    equal: { m: 0.8, spread: 1 },
    nickname: { m: 0.1, spread: 3 },
    sound: { m: 0.03, spread: 2 },
    typo: { m: 0.03, spread: 8 },
    part: { m: 0.02, spread: 12 },
    initial: { bits: 1 },
  },
  family: {
    equal: { m: 0.85, spread: 1 },
    nickname: { m: 0.01, spread: 2 },
    sound: { m: 0.04, spread: 2 },
    typo: { m: 0.04, spread: 8 },
    part: { m: 0.03, spread: 40 },
    initial: { bits: -1 },
  },
};
