#!/usr/bin/env node
// Fits the two models that tell which items of bare bullets are the owner's, on the labelled threads of
// libs/reading/eval that are laid out so; from those that print the owner's name it is taken away first. Writes the
// weights to libs/reading/src/owners/owner-weights.ts, and prints how well threads are read that a model has not seen.
//   --dry      writes nothing
//   --weights  prints what each feature weighs
//   --wrong    prints what was read wrongly, item by item
//   --apart    also judges the threads that are kept apart
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bareThreads } from './owners/bare-threads.mjs';
import { fitLogistic } from './owners/fit-logistic.mjs';
import { printFigures, printWrong } from './owners/print-figures.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const BUILT = '../dist/libs/reading/src/owners';
const { ownerChances } = await import(`${BUILT}/find-owner-items.js`);
const { chanceOf } = await import(`${BUILT}/logistic.js`);
const { featuresOf, ownerFeatures } = await import(`${BUILT}/owner-features.js`);
const { voiceFeatures, voicesOf } = await import(`${BUILT}/owner-voice.js`);
const { values: asked } = parseArgs({
  options: {
    dry: { type: 'boolean' },
    weights: { type: 'boolean' },
    wrong: { type: 'boolean' },
    apart: { type: 'boolean' },
  },
});

const WEIGHTS = 'libs/reading/src/owners/owner-weights.ts';
const RIDGE = { item: 8, voice: 3 };
const INNER_PARTS = 6;

const threads = bareThreads().map(withFeatures);
const judged = threads.map((thread) => judge(thread, fit(threads.filter((other) => other !== thread))));
const bare = judged.filter(({ isBare }) => isBare);
printFigures('all, each by models of the others', judged);
printFigures('those that print no owner', bare);
const elsewhere = fit(threads.filter(({ isBare }) => !isBare));
printFigures(
  'the same, by models of other writers',
  bare.map((thread) => judge(thread, elsewhere)),
);
if (asked.wrong) printWrong(judged);
const model = fit(threads);
if (asked.apart)
  printFigures(
    'kept apart',
    bareThreads({ apart: true }).map((thread) => judge(thread, model)),
  );
if (asked.weights) printWeights();
if (!asked.dry) writeFileSync(WEIGHTS, sourceOf(model));

function withFeatures(thread) {
  return { ...thread, ...featuresOf(thread.items, thread.owner, thread.opening) };
}

function judge(thread, fitted) {
  return { ...thread, chances: ownerChances(thread.items, thread.owner, thread.opening, fitted) };
}

/** The second model learns from what the first says of threads that it has not seen. */
function fit(known) {
  const isOwners = known.flatMap((thread) => thread.isOwners);
  const itemOf = (some) =>
    fitLogistic(
      some.flatMap(({ rows }) => rows),
      some.flatMap((each) => each.isOwners),
      RIDGE.item,
    );
  const voices = Array.from({ length: INNER_PARTS }, (_, part) => {
    const unseen = itemOf(known.filter((__, at) => at % INNER_PARTS !== part));
    return known.map((thread, at) => (at % INNER_PARTS === part ? voicesIn(thread, unseen) : []));
  });
  const rows = known.flatMap((_, at) => voices[at % INNER_PARTS][at]);
  return { item: itemOf(known), voice: fitLogistic(rows, isOwners, RIDGE.voice) };
}

function voicesIn({ items, rows, shapes }, item) {
  const alone = rows.map((row, at) => (at === 0 ? 0 : chanceOf(item, row)));
  return voicesOf(
    items.map(({ text }) => text),
    shapes,
    alone,
  );
}

function printWeights() {
  const all = [
    ...model.item.features.map(([weight], at) => [weight, ownerFeatures[at]]),
    ...model.voice.features.map(([weight], at) => [weight, `thread: ${voiceFeatures[at]}`]),
  ];
  for (const [weight, name] of all.sort((a, b) => b[0] - a[0]))
    process.stdout.write(`${weight.toFixed(2).padStart(6)}  ${name}\n`);
}

function sourceOf({ item, voice }) {
  return `// Written by scripts/train-owner-items.mjs; to change it, change the labelled threads and train again.
import type { LogisticModel } from './logistic.js';

/** Whether the owner wrote an item, by the item and what stands near it. */
export const itemModel: LogisticModel = ${literal(item, ownerFeatures)};

/** The same in view of the whole thread. */
export const voiceModel: LogisticModel = ${literal(voice, voiceFeatures)};
`;
}

function literal({ intercept, features }, names) {
  const lines = features.map((parts, at) => `    [${parts.map(short).join(', ')}], // ${names[at]}`);
  return `{\n  intercept: ${short(intercept)},\n  features: [\n${lines.join('\n')}\n  ],\n}`;
}

function short(number) {
  return String(Number(number.toPrecision(4)));
}
