import { explainSignal } from './read-signals.js';

describe('explainSignal', () => {
  const { nearest, heaviest } = explainSignal(
    'I would love to talk to you on the phone.',
    'wants_to_talk',
    'commenter',
  );

  it('names labelled sentences that are like it', () => {
    expect(nearest).toHaveLength(5);
    expect(nearest.filter(({ isSignal }) => isSignal).length).toBeGreaterThanOrEqual(3);
    expect(nearest[0]?.likeness).toBeGreaterThan(0.2);
    expect(nearest[0]?.likeness).toBeLessThanOrEqual(1);
  });

  it('names what weighs most, the heaviest first', () => {
    const weights = heaviest.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights.length).toBeGreaterThan(3);
    expect(heaviest.some(({ weight }) => weight > 0)).toBe(true);
  });
});
