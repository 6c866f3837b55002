// The rules that the chance is measured against; each gives a number that is higher for whom it expects back.
import { fitBgNbd } from './bg-nbd.mjs';

/** Per rule the scores of a snapshot's people. */
export const rules = {
  '30 days': each(({ silence }) => -Number(silence > 30)),
  '90 days': each(({ silence }) => -Number(silence > 90)),
  '8× last gap': each(({ silence, lastGap }) => -Number(silence > 8 * lastGap)),
  'BG/NBD': (people) => {
    const score = fitBgNbd(people);
    return people.map(score);
  },
  'days since': each(({ silence }) => -silence),
  'log − ½ log': each(({ silence, activeDays }) => 0.5 * Math.log(activeDays) - Math.log1p(silence)),
};

/** What the rules look at. */
export function ruledPeople({ day, people }) {
  return people.map(({ rhythm }) => ({
    silence: day - rhythm.lastDay,
    lastGap: rhythm.recentGaps.at(-1) ?? Infinity,
    activeDays: rhythm.activeDays,
    age: day - rhythm.firstDay,
    span: rhythm.lastDay - rhythm.firstDay,
  }));
}

function each(score) {
  return (people) => people.map(score);
}
