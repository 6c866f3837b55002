#!/usr/bin/env node
// Checks marked threads: that the marks are right, and that the page is cut into the items that the marks say.
import { readFileSync } from 'node:fs';
import { readMarked } from './marked-thread.mjs';
const { printedItem, readThread } = await import('../../dist/libs/reading/src/index.js');

for (const file of process.argv.slice(2)) {
  try {
    const { page, owner, labels } = readMarked(readFileSync(file, 'utf8'), file);
    const { style, items } = readThread(page, { owner });
    const printed = items.map(printedItem);
    const count = (list) =>
      labels.reduce((sum, { quotes = [] }) => sum + quotes.filter(({ type }) => type === list).length, 0);
    const inferred = labels.filter((item) => item.inferred_author).length;
    process.stdout.write(
      `${file}: ${labels.length} items (${labels.filter(({ kind }) => kind === 'owner').length} owner, ${inferred} to infer), ` +
        `offers ${count('offer')}, invitations ${count('invite')}, promises ${count('promise')}, ` +
        `questions ${count('question')}, talked ${count('talked')}, facts ${count('fact')}, relations ${count('relation')}\n`,
    );
    if (printed.length !== labels.length)
      process.stdout.write(`  read as ${style}, cut into ${printed.length} items\n`);
    const differs = labels.find(
      (item, at) => item.kind !== printed[at]?.kind || item.printed_author !== printed[at]?.author.printed,
    );
    if (differs)
      process.stdout.write(
        `  the reader first differs at item ${differs.i}: marked ${differs.kind} by ${differs.printed_author}, read ${JSON.stringify(printed[differs.i - 1] ?? null).slice(0, 160)}\n`,
      );
  } catch (error) {
    process.stdout.write(`${file}: ${error.message}\n`);
    process.exitCode = 1;
  }
}
