#!/usr/bin/env node
// Fits the weights that the chance to return leans on, on simulated histories, and writes them to
// libs/followups/src/rhythm/prior-model.ts. The same simulation gives the same weights.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutsOf, simulatedHistories } from './rhythm/histories.mjs';
import { kinds } from './rhythm/simulate.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const BUILT = '../dist/libs/followups/src/rhythm';
const { fitModel } = await import(`${BUILT}/fit-model.js`);
const { examplesOf } = await import(`${BUILT}/learn-from-history.js`);
const { snapshotAt } = await import(`${BUILT}/snapshot-at.js`);
const { standingNames } = await import(`${BUILT}/standing.js`);

const MODEL = 'libs/followups/src/rhythm/prior-model.ts';
const SEED = 20_070_101;
const SIZES = [10, 15, 20, 30, 40, 60, 80, 120, 200, 400];
const CUTS = 4;
// Most people are of no pure kind, so the mixed one weighs most.
const ROUNDS_OF_MIXED = 24;

const examples = Object.keys(kinds).flatMap((kind) => {
  const rounds = kind === 'mixed' ? ROUNDS_OF_MIXED : 1;
  const sizes = Array.from({ length: rounds }, () => SIZES).flat();
  return simulatedHistories(kind, sizes, SEED).flatMap(({ history }) =>
    cutsOf(history, CUTS).flatMap((day) => {
      const snapshot = snapshotAt(history, day);
      return examplesOf(snapshot, Math.max(1, snapshot.people.length) ** -0.3);
    }),
  );
});
const whole = examples.length / examples.reduce((sum, { weight }) => sum + weight, 0);
const weighed = examples.map((example) => ({ ...example, weight: example.weight * whole }));
const { centres, scales } = spreadOf(weighed);
const blank = { intercept: 0, weights: centres.map(() => 0), centres, scales };
const model = fitModel(blank, weighed, { intercept: 10, weights: 0.25 });

const lines = standingNames.map(
  (name, at) => `  [${[model.weights[at], centres[at], scales[at]].map(short).join(', ')}], // ${name}`,
);
writeFileSync(
  MODEL,
  `// Written by scripts/train-rhythm.mjs; to change it, change the simulation and train again.
import type { ChanceModel } from './chance-model.js';

const intercept = ${short(model.intercept)};

// Weight, centre and scale of each part of a standing.
const parts: readonly (readonly [number, number, number])[] = [
${lines.join('\n')}
];

/** What is thought of people of whom no history is known, fitted on simulated ones. */
export const priorModel: ChanceModel = {
  intercept,
  weights: parts.map(([weight]) => weight),
  centres: parts.map(([, centre]) => centre),
  scales: parts.map(([, , scale]) => scale),
};
`,
);
process.stdout.write(`${examples.length} standings, ${MODEL}\n`);

function spreadOf(rows) {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of) =>
    standingNames.map((_, at) => rows.reduce((sum, row) => sum + row.weight * of(row, at), 0) / total);
  const means = mean(({ standing }, at) => standing[at]);
  const spreads = mean(({ standing }, at) => (standing[at] - means[at]) ** 2).map((one) => Math.sqrt(one) || 1);
  return { centres: means.map(short), scales: spreads.map(short) };
}

function short(number) {
  return Number(number.toPrecision(5));
}
