#!/usr/bin/env node
// Measures how well the chance to return tells who came back within 180 days, as the area under the curve: a row a kind of
// simulated history, a column a rule. The first figure is of everybody of a kind together, the second the mean by history.
// Below it stands how often the next words came within the days in which they were expected, which should be 4 in 5.
//   --also FOLDER  the CSV files (person,date) of that folder as well, as the kind `real`
//   --each         a row for each history of the folder
//   --no-simulated  only the folder
//   --cuts N       days to stand on in each history (default 4)
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { areaUnderCurve } from './rhythm/area.mjs';
import { cutsOf, historiesIn, simulatedHistories } from './rhythm/histories.mjs';
import { ruledPeople, rules } from './rhythm/rules.mjs';
import { kinds } from './rhythm/simulate.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const BUILT = '../dist/libs/followups/src/rhythm';
const { chanceToReturn } = await import(`${BUILT}/chance-to-return.js`);
const { learnFromHistory } = await import(`${BUILT}/learn-from-history.js`);
const { priorModel } = await import(`${BUILT}/prior-model.js`);
const { expectedGap } = await import(`${BUILT}/porch/expected-gap.js`);
const { habitsOf } = await import(`${BUILT}/porch/gap-habits.js`);
const { rhythmOf } = await import('../dist/libs/interactions/src/index.js');
const { snapshotAt } = await import(`${BUILT}/snapshot-at.js`);
const { values: asked } = parseArgs({
  options: {
    also: { type: 'string' },
    each: { type: 'boolean' },
    cuts: { type: 'string', default: '4' },
    'no-simulated': { type: 'boolean' },
  },
});
// Not the seed that the weights were made with.
const SEED = 31;
const SIZES = [10, 20, 30, 50, 80, 120, 200, 500];

const columns = ['model', 'prior alone', ...Object.keys(rules)];
print('', columns);
if (!asked['no-simulated']) {
  for (const kind of Object.keys(kinds)) report(kind, simulatedHistories(kind, SIZES, SEED));
  report('size 5000', simulatedHistories('mixed', [5000], SEED));
}
if (asked.also) {
  const real = historiesIn(asked.also);
  if (asked.each) for (const one of real) report(one.name, [one]);
  report(`real (${real.length})`, real);
}

function report(name, histories) {
  const judged = histories.flatMap(({ history }) =>
    cutsOf(history, Number(asked.cuts)).map((day) => judge(history, day)),
  );
  const cells = columns.map((column) => {
    const together = areaUnderCurve(judged.flatMap((by) => by[column]));
    const apart = judged.map((by) => areaUnderCurve(by[column])).filter((area) => area !== null);
    return `${figure(together)} ${figure(mean(apart))}`;
  });
  print(name, cells);
  expectations(histories);
  if (name.startsWith('real') || name === 'mixed') calibration(judged.flatMap((by) => by.model));
}

function judge(history, day) {
  const snapshot = snapshotAt(history, day);
  const learnt = learnFromHistory(priorModel, history, day);
  const scored = (scores) => scores.map((score, at) => ({ score, cameBack: snapshot.people[at].cameBack }));
  const chances = (model) => snapshot.people.map(({ rhythm }) => chanceToReturn(model, rhythm, snapshot.clock));
  const ruled = ruledPeople(snapshot);
  return {
    model: scored(chances(learnt)),
    'prior alone': scored(chances(priorModel)),
    ...Object.fromEntries(Object.entries(rules).map(([rule, score]) => [rule, scored(score(ruled))])),
  };
}

/** Everybody with a rhythm is taken as known up to the last words but one, and these are what came next. */
function expectations(histories) {
  const found = histories.flatMap(({ history }) => {
    const regulars = [...history.values()].filter((days) => days.length > 5);
    const known = regulars.map((days) => rhythmOf(days.slice(0, -1)));
    const habits = habitsOf([...history.values()].map((days) => rhythmOf(days.slice(0, -1))).filter(Boolean));
    return known.map((rhythm, at) => {
      const gap = regulars[at].at(-1) - rhythm.lastDay;
      const { fromDays, untilDays } = expectedGap(rhythm, habits);
      return gap < fromDays ? 'before' : gap > untilDays ? 'after' : 'within';
    });
  });
  const share = (place) => figure(mean(found.map((one) => Number(one === place))));
  process.stdout.write(
    `    next words: before ${share('before')}, when expected ${share('within')}, after ${share('after')}\n`,
  );
}

/** Of those who were given such a chance, how many came back. */
function calibration(scored) {
  const bounds = [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.01];
  const cells = bounds.slice(1).map((to, at) => {
    const here = scored.filter(({ score }) => score >= bounds[at] && score < to);
    return `${figure(mean(here.map(({ score }) => score)))}→${figure(mean(here.map(({ cameBack }) => Number(cameBack))))}`;
  });
  process.stdout.write(`    said → came back: ${cells.join('  ')}\n`);
}

function mean(numbers) {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function figure(number) {
  return number === null ? '   –' : number.toFixed(3).replace(/^0/, '');
}

function print(name, cells) {
  process.stdout.write(`${name.slice(0, 30).padEnd(30)}${cells.map((cell) => cell.padStart(13)).join('')}\n`);
}
