import { chooseThreshold } from './choose-thresholds.js';

describe('chooseThreshold', () => {
  // Found at each threshold by this many rightly and wrongly, of a hundred.
  const tallyOf = (points: [least: number, right: number, wrong: number][]) => (threshold: number) => {
    const [, right, wrong] = points.find(([least]) => threshold >= least) ?? [0, 0, 0];
    return { right, wrong, missed: 100 - right };
  };

  it('takes the most of what is precise enough', () => {
    const tally = tallyOf([
      [0.8, 40, 1],
      [0.5, 80, 8],
      [0, 95, 60],
    ]);
    expect(chooseThreshold('promise', tally)).toBe(0.5);
  });

  it('trades precision for recall where precision alone would leave too little', () => {
    const tally = tallyOf([
      [0.8, 10, 1],
      [0.4, 60, 20],
      [0, 90, 200],
    ]);
    expect(chooseThreshold('promise', tally)).toBe(0.4);
  });
});
