#!/usr/bin/env node
// Measures whom the product finds to wait for an answer, how rightly promises are closed, and whether every suggestion opens
// the words that it quotes. Labelled threads are brought into a database and scored there, in three ways: authors, links
// and signals as labelled (the rules alone), authors and links as labelled with signals as read, and all as read.
//   --database URL  an empty database to use instead of an embedded one
//   --apart         only the threads and histories that are kept apart
//   --only WORD     only the threads with that word in their name
//   --promises      only the histories of promises
//   --wrong         prints what is not as labelled
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { labelledThreads } from './eval/labelled-threads.mjs';
import { measurePromises } from './followups/measure-promises.mjs';
import { measureThread } from './followups/measure-thread.mjs';
import { openRooms } from './followups/open-rooms.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const { values: asked } = parseArgs({
  options: {
    database: { type: 'string' },
    apart: { type: 'boolean' },
    only: { type: 'string' },
    promises: { type: 'boolean' },
    wrong: { type: 'boolean' },
  },
});
const print = (line) => process.stdout.write(`${line}\n`);
const share = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3));

if (!asked.only) reportPromises(await measurePromises(Boolean(asked.apart)));
if (!asked.promises) await reportThreads();
process.exit(0);

function reportPromises({ right, all, wrong }) {
  print(`promises: ${right} of ${all} histories end as labelled (${share(right, all)})`);
  if (asked.wrong) for (const line of wrong) print(`  ${line}`);
}

async function reportThreads() {
  const threads = labelledThreads()
    .filter(({ isHeldOut }) => isHeldOut === Boolean(asked.apart))
    .filter(({ name }) => name.includes(asked.only ?? ''));
  const rooms = await openRooms(asked.database ?? null);
  const totals = new Map();
  try {
    for (const thread of threads) {
      for (const { way, tallies, wrong } of await measureThread(rooms, thread)) {
        const total = totals.get(way) ?? {};
        for (const [name, count] of Object.entries(tallies)) total[name] = (total[name] ?? 0) + count;
        totals.set(way, total);
        if (asked.wrong) for (const line of wrong) print(`${thread.name} | ${way} | ${line}`);
      }
    }
  } finally {
    await rooms.close();
  }
  for (const [way, tally] of totals) reportWay(way, tally);
}

function reportWay(way, tally) {
  print(`${way}:`);
  for (const asks of ['question', 'any']) {
    const [right, wrong, missed] = ['right', 'wrong', 'missed'].map((name) => tally[`${asks} ${name}`] ?? 0);
    const what = asks === 'any' ? 'asked or addressed' : 'asked';
    print(
      `  ${what}: precision ${share(right, right + wrong)}, recall ${share(right, right + missed)} (${right} right, ${wrong} wrong, ${missed} missed)`,
    );
  }
  print(`  opens the right comment: ${tally['opens right'] ?? 0} of ${tally.opens ?? 0} quotes of suggestions`);
}
