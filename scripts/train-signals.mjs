#!/usr/bin/env node
// Trains the classifiers that find signals in sentences, on the labelled sentences and threads of libs/reading/eval, and
// writes their weights to libs/reading/src/signals/signal-weights.ts. The same labels give the same weights. Prints how
// well threads are read that a model has not seen, item by item.
//   --dry          writes nothing
//   --by-style     prints the figures of each style as well
//   --folds N      into how many parts the threads are divided (5)
//   --halves       two parts: threads with an odd number in their name, and those with an even one
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { labelledThreads } from './eval/labelled-threads.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const BUILT = '../dist/libs/reading';
const { readThread } = await import(`${BUILT}/src/index.js`);
const { alignItems } = await import(`${BUILT}/train/align-items.js`);
const { labelledLines } = await import(`${BUILT}/train/labelled-sentence.js`);
const { crossValidate, fitSentences, toTrainingThread } = await import(`${BUILT}/train/cross-validate.js`);
const { chooseThreshold } = await import(`${BUILT}/train/choose-thresholds.js`);
const { precisionOf, recallOf, tallyAt } = await import(`${BUILT}/train/judge-items.js`);
const { packModel } = await import(`${BUILT}/src/signals/linear-model.js`);
const { aspects, packContext } = await import(`${BUILT}/src/signals/context-model.js`);
const { values: asked } = parseArgs({
  options: {
    dry: { type: 'boolean' },
    'by-style': { type: 'boolean' },
    halves: { type: 'boolean' },
    folds: { type: 'string', default: '5' },
  },
});

const SENTENCES = 'libs/reading/eval/sentences';
const WEIGHTS = 'libs/reading/src/signals/signal-weights.ts';

const singles = singleSentences();
const read = labelledThreads().map(({ name, page, owner, labels }) => {
  const thread = readOrNull(page, owner);
  return { ...toTrainingThread(name, alignItems(thread, labels), labels), style: thread?.style ?? 'none' };
});
const names = read.map(({ name }) => name).sort();
const numberIn = (name) => Number(/\d+/.exec(name)?.[0] ?? 0);
const foldOf = (name) => (asked.halves ? numberIn(name) % 2 : names.indexOf(name) % Number(asked.folds));
const { chances, context } = crossValidate(read, singles, foldOf);

const all = (aspect) => (threshold) => tallyAt(read, chances, aspect, threshold);
for (const aspect of aspects) context.thresholds[aspect] = chooseThreshold(aspect, all(aspect));
const count = read.reduce((sum, { labelled }) => sum + labelled.flat().length, 0);
process.stdout.write(`${read.length} threads with ${count} sentences, ${singles.length} single sentences\n`);
print('all together', read);
const styles = asked['by-style'] ? [...new Set(read.map(({ style }) => style))].sort() : [];
for (const style of styles) {
  print(
    style,
    read.filter((each) => each.style === style),
  );
}

if (!asked.dry) {
  const packed = [packModel(fitSentences(read, singles)), packContext(context)];
  const text = `// Written by scripts/train-signals.mjs; to change it, change the labels and train again.\nexport const packedSignalWeights =\n  '${packed[0]}';\nexport const packedContextWeights =\n  '${packed[1]}';\n`;
  writeFileSync(WEIGHTS, text);
  process.stdout.write(`${WEIGHTS}: ${Math.round(text.length / 1024)} KB\n`);
}

function print(title, threads) {
  process.stdout.write(`${title.padEnd(16)}threshold precision recall   right wrong missed\n`);
  for (const aspect of aspects) {
    const tally = tallyAt(threads, chances, aspect, context.thresholds[aspect]);
    const figures = [context.thresholds[aspect], precisionOf(tally), recallOf(tally)].map((figure) =>
      figure.toFixed(2),
    );
    const counts = [tally.right, tally.wrong, tally.missed].map((each) => String(each).padStart(6)).join('');
    process.stdout.write(
      `  ${aspect.padEnd(14)}${figures[0].padStart(9)} ${figures[1].padStart(9)} ${figures[2].padStart(6)} ${counts}\n`,
    );
  }
}

function readOrNull(page, owner) {
  try {
    return readThread(page, { owner });
  } catch {
    return null;
  }
}

function singleSentences() {
  return readdirSync(SENTENCES)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => labelledLines(readFileSync(join(SENTENCES, file), 'utf8'), file));
}
