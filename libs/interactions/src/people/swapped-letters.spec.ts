import { swappedLetters } from './swapped-letters.js';

describe('swappedLetters', () => {
  it('exchanges each two neighbours once', () => {
    expect(swappedLetters('mraia')).toEqual(['rmaia', 'maria', 'mriaa', 'mraai']);
  });

  it('leaves words apart and equal letters alone', () => {
    expect(swappedLetters('jo an')).toEqual(['oj an', 'jo na']);
    expect(swappedLetters('aa')).toEqual([]);
  });

  it('takes letters outside of the basic plane as one', () => {
    expect(swappedLetters('𝒜b')).toEqual(['b𝒜']);
  });

  it('tries no more than a handful for a long text', () => {
    expect(swappedLetters('abcdefghijklmnopqrstuvwxyz')).toHaveLength(15);
  });
});
