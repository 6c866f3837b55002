#!/usr/bin/env node
// Fits what tells that a comment goes on with the item right above it though nothing says so: on the labelled threads
// of libs/reading/eval. Writes the weights to libs/reading/src/answers/right-above-weights.ts, and prints how well such
// answers are found in threads that a model has not seen.
//   --dry      writes nothing
//   --weights  prints what each feature weighs
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { labelledThreads } from './eval/labelled-threads.mjs';
import { fitLogistic } from './owners/fit-logistic.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const BUILT = '../dist/libs/reading/src';
const { readThread } = await import(`${BUILT}/read-thread.js`);
const { rightAboveFeatures, rightAboveRows } = await import(`${BUILT}/answers/right-above.js`);
const { rightAboveModel } = await import(`${BUILT}/answers/right-above-weights.js`);
const { chanceOf } = await import(`${BUILT}/owners/logistic.js`);
const { values: asked } = parseArgs({ options: { dry: { type: 'boolean' }, weights: { type: 'boolean' } } });

const WEIGHTS = 'libs/reading/src/answers/right-above-weights.ts';
const RIDGE = 6;
const FOLDS = 10;
const THRESHOLDS = [0.4, 0.5, 0.6, 0.7];
// Threads are read without what is learnt here.
Object.assign(rightAboveModel, { intercept: -99, features: [] });

const threads = labelledThreads()
  .filter(({ isHeldOut }) => !isHeldOut)
  .map(openAnswers);
const judged = threads.flatMap(({ rows, isBullets }, at) => {
  const model = fit(threads.filter((_, other) => other % FOLDS !== at % FOLDS));
  return rows.map(({ row, is }) => ({ isBullets, is, chance: chanceOf(model, row) }));
});
printFigures(
  'bullets',
  judged.filter(({ isBullets }) => isBullets),
);
printFigures(
  'other pages',
  judged.filter(({ isBullets }) => !isBullets),
);
const model = fit(threads);
if (asked.weights)
  model.features.forEach(([weight], at) =>
    process.stdout.write(`${weight.toFixed(2).padStart(6)}  ${rightAboveFeatures[at]}\n`),
  );
if (!asked.dry) writeFileSync(WEIGHTS, sourceOf(model));

function openAnswers({ page, owner, labels }) {
  const { style, items } = readOrNothing(page, owner);
  const isBullets = style === 'bullets';
  const authored = items.map(({ kind, text, author, repliesTo }) => ({
    kind,
    text,
    by: author.printed ?? author.inferred?.name ?? (kind === 'owner' ? owner.names[0] : null),
    repliesTo,
  }));
  const rows = rightAboveRows(authored, { ownerNames: owner.names, isBullets }).flatMap((row, at) => {
    const label = labels[at];
    if (row === null || label?.kind !== 'comment') return [];
    return [{ row, is: label.replies_to.some(({ item }) => item === at) }];
  });
  return { rows, isBullets };
}

function readOrNothing(page, owner) {
  try {
    return readThread(page, { owner });
  } catch {
    return { style: 'none', items: [] };
  }
}

function fit(known) {
  const rows = known.flatMap((thread) => thread.rows);
  return fitLogistic(
    rows.map(({ row }) => row),
    rows.map(({ is }) => is),
    RIDGE,
  );
}

function printFigures(title, rows) {
  process.stdout.write(`${title}: ${rows.length} open comments, ${rows.filter(({ is }) => is).length} answer above\n`);
  for (const threshold of THRESHOLDS) {
    const said = rows.filter(({ chance }) => chance >= threshold);
    const right = said.filter(({ is }) => is).length;
    process.stdout.write(`  from ${threshold}: ${right} right, ${said.length - right} wrong\n`);
  }
}

function sourceOf({ intercept, features }) {
  const short = (number) => String(Number(number.toPrecision(4)));
  const lines = features.map((parts, at) => `    [${parts.map(short).join(', ')}], // ${rightAboveFeatures[at]}`);
  return `// Written by scripts/train-right-above.mjs; to change it, change the labelled threads and train again.
import type { LogisticModel } from '../owners/logistic.js';

/** Whether a comment that names nobody answers the item right above it. */
export const rightAboveModel: LogisticModel = {
  intercept: ${short(intercept)},
  features: [
${lines.join('\n')}
  ],
};
`;
}
