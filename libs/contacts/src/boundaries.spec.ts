import { isLeftAlone, sortBoundaries } from './boundaries.js';

describe('boundaries', () => {
  it('stand in one order, each once', () => {
    expect(sortBoundaries(['no_phone', 'deceased', 'no_phone'])).toEqual(['deceased', 'no_phone']);
  });

  it.each([
    [[], false],
    [['no_phone', 'business_only'] as const, false],
    [['deceased'] as const, true],
    [['no_phone', 'do_not_contact'] as const, true],
  ])('%p leave somebody alone: %p', (of, alone) => expect(isLeftAlone(of)).toBe(alone));
});
