#!/usr/bin/env node
// Measures how well threads are read, against labels made by close reading. Prints precision and recall by aspect,
// a row a thread, then all of them together.
//   --held-out   reads the threads that are kept apart as well
//   --wrong      prints what was read wrongly, item by item
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, sum } from './eval/measure.mjs';
import { printTable } from './eval/print-table.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const { decodeText, printedItem, readSignals, readThread } = await import('../dist/libs/reading/src/index.js');
const withHeldOut = process.argv.includes('--held-out');
const showWrong = process.argv.includes('--wrong');

const OWN = 'libs/reading/eval';
const GIVEN = '../shared/threads'; // no part of the project, read where it lies beside it
const threads = [...givenThread(), ...ownThreads()];
const rows = threads.map(({ name, file, labels, owner }) => {
  const { style, items } = readSignals(readThread(decodeText(readFileSync(file)), { owner }));
  const { tallies, wrong } = measure(JSON.parse(readFileSync(labels, 'utf8')), items.map(printedItem));
  if (showWrong) for (const line of wrong) process.stdout.write(`${name} ${line}\n`);
  return { name, style, tallies };
});
process.stdout.write(
  printTable([...rows, { name: 'all together', style: '', tallies: sum(rows.map((row) => row.tallies)) }]),
);

function givenThread() {
  const labels = join(GIVEN, 'grow-thread.labels-001-060.json');
  if (!existsSync(labels)) return [];
  const owner = { names: ['Mark', 'Mark Schaefer', 'Mark W Schaefer'], handles: [] };
  return [{ name: 'grow-thread 1-60', file: join(GIVEN, 'grow-thread.txt'), labels, owner }];
}

function ownThreads() {
  if (!existsSync(OWN)) return [];
  return readdirSync(OWN)
    .filter((file) => file.endsWith('.txt') && (withHeldOut || !file.includes('.held-out.')))
    .filter((file) => existsSync(join(OWN, file.replace(/\.txt$/, '.labels.json'))))
    .map((file) => {
      const stem = join(OWN, basename(file, '.txt'));
      const owner = JSON.parse(readFileSync(`${stem}.owner.json`, 'utf8'));
      return { name: basename(stem), file: `${stem}.txt`, labels: `${stem}.labels.json`, owner };
    });
}
