#!/usr/bin/env node
// Trains the classifiers that find signals in sentences, on the labelled sentences and threads that are not held out,
// and writes their weights to libs/reading/src/signals/signal-weights.ts. The same labels give the same weights.
//   --dry   only prints the cross-validated precision and recall
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const BUILT = '../dist/libs/reading';
const { decodeText, readThread } = await import(`${BUILT}/src/index.js`);
const { labelledLines, labelledThread } = await import(`${BUILT}/train/labelled-sentence.js`);
const { chooseThresholds, judgeApart, scoreOf } = await import(`${BUILT}/train/choose-thresholds.js`);
const { fitModel, toExamples } = await import(`${BUILT}/train/fit-model.js`);
const { heads, packModel } = await import(`${BUILT}/src/signals/linear-model.js`);

const OWN = 'libs/reading/eval';
const GIVEN = '../shared/threads/grow-thread'; // no part of the project, read where it lies beside it
const WEIGHTS = 'libs/reading/src/signals/signal-weights.ts';

const sentences = [...singleSentences(), ...givenThread(), ...ownThreads()];
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
  const folder = join(OWN, 'sentences');
  return namesIn(folder, '.tsv').flatMap((file) => labelledLines(readFileSync(join(folder, file), 'utf8'), file));
}

function givenThread() {
  if (!existsSync(`${GIVEN}.txt`)) return [];
  return sentencesOf(`${GIVEN}.txt`, `${GIVEN}.labels-001-060.json`, { names: ['Mark', 'Mark Schaefer'] });
}

function ownThreads() {
  return namesIn(OWN, '.txt').flatMap((file) => {
    const stem = join(OWN, file.replace(/\.txt$/, ''));
    const owner = JSON.parse(readFileSync(`${stem}.owner.json`, 'utf8'));
    return sentencesOf(`${stem}.txt`, `${stem}.labels.json`, owner);
  });
}

function sentencesOf(file, labelsFile, owner) {
  const thread = readThread(decodeText(readFileSync(file)), { owner });
  return labelledThread(thread, JSON.parse(readFileSync(labelsFile, 'utf8')), file);
}

function namesIn(folder, ending) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending) && !file.includes('held-out'))
    .sort();
}
