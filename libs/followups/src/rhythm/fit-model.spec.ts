import { chanceOfLogOdds, logOddsOf } from './chance-model.js';
import { fitModel, type Example } from './fit-model.js';

const prior = { intercept: 0, weights: [0], centres: [0], scales: [1] };
const examples = (times: number): Example[] =>
  Array.from({ length: times }, () => [
    ...Array.from({ length: 8 }, (_, at) => ({ standing: [1], cameBack: at < 6, weight: 1 })),
    ...Array.from({ length: 8 }, (_, at) => ({ standing: [-1], cameBack: at < 2, weight: 1 })),
  ]).flat();
const chanceAt1 = (times: number) => {
  return chanceOfLogOdds(logOddsOf(fitModel(prior, examples(times), { intercept: 0.5, weights: 0.5 }), [1]));
};

it('finds what the data say where there are many', () => {
  expect(chanceAt1(400)).toBeCloseTo(0.75, 2);
});

it('leans on the prior where there are few', () => {
  expect(chanceAt1(0)).toBe(0.5);
  expect(chanceAt1(1)).toBeGreaterThan(0.55);
  expect(chanceAt1(1)).toBeLessThan(0.7);
});
