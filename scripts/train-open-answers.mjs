#!/usr/bin/env node
// Fits what tells that a comment answers the item right above it, or the last one that spoke to its author, though
// nothing says so: on the labelled threads of libs/reading/eval. Writes the weights to libs/reading/src/answers/open-answers-weights.ts, and prints how well such
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
const { openAnswerFeatures, openAnswerRows } = await import(`${BUILT}/answers/open-answers.js`);
const { openAnswerModel } = await import(`${BUILT}/answers/open-answers-weights.js`);
const { chanceOf } = await import(`${BUILT}/owners/logistic.js`);
const { values: asked } = parseArgs({ options: { dry: { type: 'boolean' }, weights: { type: 'boolean' } } });

const WEIGHTS = 'libs/reading/src/answers/open-answers-weights.ts';
const RIDGE = 6;
const FOLDS = 10;
const THRESHOLDS = [0.4, 0.5, 0.55, 0.6, 0.7];
// Threads are read without what is learnt here.
Object.assign(openAnswerModel, { intercept: -99, features: [] });

const threads = labelledThreads()
  .filter(({ isHeldOut }) => !isHeldOut)
  .map(openComments);
const judged = threads.flatMap(({ comments, isBullets }, at) => {
  const model = fit(threads.filter((_, other) => other % FOLDS !== at % FOLDS));
  return comments.map((answers) => ({ isBullets, ...bestOf(answers, model) }));
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
    process.stdout.write(`${weight.toFixed(2).padStart(6)}  ${openAnswerFeatures[at]}\n`),
  );
if (!asked.dry) writeFileSync(WEIGHTS, sourceOf(model));

function openComments({ page, owner, labels }) {
  const { style, items } = readOrNothing(page, owner);
  const isBullets = style === 'bullets';
  const authored = items.map(({ kind, text, author, repliesTo, parts }) => ({
    kind,
    text,
    by: author.printed ?? author.inferred?.name ?? (kind === 'owner' ? owner.names[0] : null),
    repliesTo,
    parts,
  }));
  const onPage = { ownerNames: owner.names, isBullets, isSaid: style === 'disqus' };
  const comments = openAnswerRows(authored, onPage).flatMap((answers, at) => {
    if (answers.length === 0 || labels[at]?.kind !== 'comment') return [];
    const gold = labels[at].replies_to.map(({ item }) => item).filter((item) => item !== null);
    return [answers.map(({ to, row }) => ({ row, is: gold.includes(to + 1), any: gold.length > 0 }))];
  });
  return { comments, isBullets };
}

function bestOf(answers, fitted) {
  return answers
    .map(({ row, is, any }) => ({ is, any, chance: chanceOf(fitted, row) }))
    .reduce((best, each) => (each.chance > best.chance ? each : best));
}

function readOrNothing(page, owner) {
  try {
    return readThread(page, { owner });
  } catch {
    return { style: 'none', items: [] };
  }
}

function fit(known) {
  const rows = known.flatMap((thread) => thread.comments.flat());
  return fitLogistic(
    rows.map(({ row }) => row),
    rows.map(({ is }) => is),
    RIDGE,
  );
}

function printFigures(title, rows) {
  process.stdout.write(
    `${title}: ${rows.length} open comments, ${rows.filter(({ any }) => any).length} answer something\n`,
  );
  for (const threshold of THRESHOLDS) {
    const said = rows.filter(({ chance }) => chance >= threshold);
    const right = said.filter(({ is }) => is).length;
    process.stdout.write(`  from ${threshold}: ${right} right, ${said.length - right} wrong\n`);
  }
}

function sourceOf({ intercept, features }) {
  const short = (number) => String(Number(number.toPrecision(4)));
  const lines = features.map((parts, at) => `    [${parts.map(short).join(', ')}], // ${openAnswerFeatures[at]}`);
  return `// Written by scripts/train-open-answers.mjs; to change it, change the labelled threads and train again.
import type { LogisticModel } from '../owners/logistic.js';

/** Whether a comment that names nobody answers the item right above it, or the last one that spoke to its author. */
export const openAnswerModel: LogisticModel = {
  intercept: ${short(intercept)},
  features: [
${lines.join('\n')}
  ],
};
`;
}
