#!/usr/bin/env node
// Trains the classifiers that find signals in sentences, on the labelled sentences and threads that are not held out,
// and writes their weights to libs/reading/src/signals/signal-weights.ts. The same labels give the same weights.
//   --dry   only prints the cross-validated precision and recall
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labelledThreads } from './eval/labelled-threads.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const BUILT = '../dist/libs/reading';
const { readThread } = await import(`${BUILT}/src/index.js`);
const { labelledLines, labelledThread } = await import(`${BUILT}/train/labelled-sentence.js`);
const { chooseThresholds, judgeApart, scoreOf } = await import(`${BUILT}/train/choose-thresholds.js`);
const { fitModel, toExamples } = await import(`${BUILT}/train/fit-model.js`);
const { heads, packModel } = await import(`${BUILT}/src/signals/linear-model.js`);

const SENTENCES = 'libs/reading/eval/sentences';
const WEIGHTS = 'libs/reading/src/signals/signal-weights.ts';

const sentences = [...singleSentences(), ...threadSentences()];
const examples = toExamples(sentences);
const judged = judgeApart(examples);
const thresholds = chooseThresholds(judged);
process.stdout.write(`${examples.length} sentences\n${'head'.padEnd(18)}held threshold precision recall average\n`);
for (const head of heads) {
  const { precision, recall, average } = scoreOf(judged[head], thresholds[head]);
  const held = judged[head].filter(({ isHeld }) => isHeld).length;
  const figures = [thresholds[head], precision, recall, average].map((figure) => figure.toFixed(2).padStart(8));
  process.stdout.write(`${head.padEnd(16)}${String(held).padStart(6)} ${figures.join('')}\n`);
}
if (!process.argv.includes('--dry')) {
  const packed = packModel({ ...fitModel(examples), thresholds });
  const text = `// Written by scripts/train-signals.mjs; to change it, change the labels and train again.\nexport const packedSignalWeights =\n  '${packed}';\n`;
  writeFileSync(WEIGHTS, text);
  process.stdout.write(`${WEIGHTS}: ${Math.round(text.length / 1024)} KB\n`);
}

function singleSentences() {
  return readdirSync(SENTENCES)
    .filter((file) => file.endsWith('.tsv') && !file.includes('held-out'))
    .sort()
    .flatMap((file) => labelledLines(readFileSync(join(SENTENCES, file), 'utf8'), file));
}

function threadSentences() {
  return labelledThreads()
    .filter(({ isHeldOut }) => !isHeldOut)
    .flatMap(({ name, page, owner, labels }) => labelledThread(readThread(page, { owner }), labels, name));
}
