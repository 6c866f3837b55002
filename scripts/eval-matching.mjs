#!/usr/bin/env node
// Measures how well contacts that are one person are found among labelled ones, which are all invented: on the half that the
// weights were made with, and on the half kept apart. A pair counts as found where it is merged by itself or proposed; by itself
// no pair may be wrong. Then the same of people who comment on one blog under little more than a name, first without looking at
// who wrote in which thread, and with it.
//   --size N   contacts in each half (default 1200)
//   --seed N   other people in the half kept apart
//   --fit      how the names of one person agree in the first half: the `m` of name-weights.ts
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const BUILT = '../dist/libs/contacts/src/matching';
const { labelledContacts } = await import(`${BUILT}/labelled/labelled-contacts.js`);
const { labelledCommenters } = await import(`${BUILT}/labelled/labelled-commenters.js`);
const { measureMatching } = await import(`${BUILT}/labelled/measure-matching.js`);
const { compareFullNames } = await import(`${BUILT}/names/compare-names.js`);
const { values: asked } = parseArgs({
  options: {
    size: { type: 'string', default: '1200' },
    seed: { type: 'string', default: '2027' },
    fit: { type: 'boolean' },
  },
});
// The seed of the half with which the weights were made.
const FITTED = 11;

if (asked.fit) fit(labelledContacts(FITTED, Number(asked.size)));
else {
  report('fitted half', labelledContacts(FITTED, Number(asked.size)));
  report('half kept apart', labelledContacts(Number(asked.seed), Number(asked.size)));
  const { contacts, threads } = labelledCommenters(Number(asked.seed), Number(asked.size));
  report('commenters, their threads unread', contacts);
  report('commenters, with their threads', contacts, threads);
}

function report(title, contacts, threads) {
  const score = measureMatching(contacts, threads);
  const { precision, recall, f1, byItself, wrongByItself, pairs, kinds } = score;
  print(`${title}: ${contacts.length} contacts, ${pairs} true pairs`);
  print(`  precision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)}`);
  print(`  merged by itself: ${share(byItself)} of the true pairs, ${wrongByItself} wrong`);
  print(
    `  ${'kind'.padEnd(32)}${'pairs'.padStart(7)}${'found'.padStart(7)}${'itself'.padStart(8)}${'wrong'.padStart(7)}`,
  );
  for (const [kind, of] of Object.entries(kinds).toSorted(([, a], [, b]) => b.pairs - a.pairs))
    print(
      `  ${kind.padEnd(32)}${String(of.pairs).padStart(7)}${String(of.found).padStart(7)}${String(of.byItself).padStart(8)}${String(of.wrong).padStart(7)}`,
    );
}

function fit(contacts) {
  const seen = { given: {}, family: {} };
  let pairs = 0;
  for (const [at, { person, profile }] of contacts.entries()) {
    const next = contacts[at + 1];
    const [one, other] = [profile.names[0], next?.profile.names[0]];
    if (next?.person !== person || !one?.family || !other?.family) continue;
    const agreement = compareFullNames(one, other);
    pairs += 1;
    for (const part of ['given', 'family']) seen[part][agreement[part]] = (seen[part][agreement[part]] ?? 0) + 1;
  }
  for (const part of ['given', 'family'])
    for (const [likeness, count] of Object.entries(seen[part])) print(`${part} ${likeness}: m ${share(count / pairs)}`);
}

function share(number) {
  return number.toFixed(3).replace(/^0/, '');
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
