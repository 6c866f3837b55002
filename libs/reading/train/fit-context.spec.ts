import { contextSum, packContext, unpackContext } from '../src/signals/context-model.js';
import { fitContext, type ContextExample } from './fit-context.js';

const example = (first: number, second: number, ...labels: string[]): ContextExample => ({
  features: [first, second],
  labels: new Set(labels),
  unknown: new Set(),
});
const examples = Array.from({ length: 200 }, (_, at) =>
  at % 4 === 0 ? example(1 + (at % 3), at % 5, 'offer') : example(-1 - (at % 3), at % 5),
);

describe('fitContext', () => {
  const model = fitContext(examples);

  it('learns which feature tells', () => {
    expect(contextSum(model, 'offer', [2, 1])).toBeGreaterThan(0);
    expect(contextSum(model, 'offer', [-2, 1])).toBeLessThan(0);
    expect(contextSum(model, 'promise', [2, 1])).toBeLessThan(0);
  });

  it('is nearly the same after packing', () => {
    const unpacked = unpackContext(packContext(model));
    expect(contextSum(unpacked, 'offer', [2, 1])).toBeCloseTo(contextSum(model, 'offer', [2, 1]), 1);
    expect(unpacked.thresholds).toEqual(model.thresholds);
  });
});
