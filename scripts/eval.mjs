#!/usr/bin/env node
// Measures how well threads are read, against labels made by close reading. Prints precision and recall by aspect,
// a row a thread, then all of them together.
//   --held-out     reads the threads that are kept apart as well
//   --also FOLDER  reads the labelled threads of that folder as well
//   --only WORD    reads only the threads with that word in their name
//   --apart        reads only those that are kept apart
//   --by-style     prints a row a style, as Markdown
//   --wrong        prints what was read wrongly, item by item
// Where the given thread lies beside the project, its own script judges it as well.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { labelledThreads } from './eval/labelled-threads.mjs';
import { measure, sum } from './eval/measure.mjs';
import { printStyles, printTable } from './eval/print-table.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const { printedItem, readSignals, readThread } = await import('../dist/libs/reading/src/index.js');
const { values: asked } = parseArgs({
  options: {
    'held-out': { type: 'boolean' },
    also: { type: 'string', multiple: true },
    only: { type: 'string' },
    apart: { type: 'boolean' },
    'by-style': { type: 'boolean' },
    wrong: { type: 'boolean' },
  },
});

const threads = labelledThreads(asked.also)
  .filter(({ isHeldOut }) => (asked.apart ? isHeldOut : asked['held-out'] || !isHeldOut))
  .filter(({ name }) => name.includes(asked.only ?? ''));
const rows = threads.map(({ name, page, owner, labels }) => {
  const { style, items } = readSignals(readThread(page, { owner }));
  const { tallies, wrong } = measure(labels, items.map(printedItem));
  if (asked.wrong) for (const line of wrong) process.stdout.write(`${name} ${line}\n`);
  if (name.startsWith('grow-thread')) judgeGiven(items.map(printedItem));
  return { name, style, tallies };
});
process.stdout.write(
  asked['by-style']
    ? printStyles(rows)
    : printTable([...rows, { name: 'all together', style: '', tallies: sum(rows.map((row) => row.tallies)) }]),
);

function judgeGiven(printed) {
  const given = '../shared/threads';
  if (!existsSync(join(given, 'score.mjs'))) return;
  const folder = mkdtempSync(join(tmpdir(), 'frontporch-eval-'));
  const read = join(folder, 'read.ndjson');
  writeFileSync(read, printed.map((item) => `${JSON.stringify(item)}\n`).join(''));
  const labels = join(given, 'grow-thread.labels-001-060.json');
  spawnSync(process.execPath, [join(given, 'score.mjs'), labels, read, '1', '60'], { stdio: 'inherit' });
  rmSync(folder, { recursive: true });
  process.stdout.write('\n');
}
