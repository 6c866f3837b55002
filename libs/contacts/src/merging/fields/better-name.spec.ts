import { betterName } from './better-name.js';

describe('the better of two names', () => {
  it.each([
    ['Ida', 'Ida Brook', 'Ida Brook'],
    ['Ida Brook', 'Ida', 'Ida Brook'],
    ['I. Brook', 'Ida Brook', 'Ida Brook'],
    ['ida_b', 'Ida', 'Ida'],
    ['ida@brook.example', 'Ida', 'Ida'],
    ['+1 901 867 5309', 'Ida', 'Ida'],
    ['brook.example', 'Ida', 'Ida'],
    ['118230917', 'ida', 'ida'],
    ['ida brook', 'Ida Brook', 'Ida Brook'],
    ['IDA BROOK', 'Ida Brook', 'Ida Brook'],
    ['Ida Brook', 'Ida Stone', 'Ida Brook'],
    ['Ида', 'Ида Ручьёва', 'Ида Ручьёва'],
    ['Zoë', 'zoe99', 'Zoë'],
  ])('of %p and %p is %p', (kept, gone, better) => expect(betterName(kept, gone, false)).toBe(better));

  it('is what the owner has written, unless the other only adds to it', () => {
    expect(betterName('Dad', 'Robert Smith', true)).toBe('Dad');
    expect(betterName('Ida', 'Ida Brook', true)).toBe('Ida Brook');
    expect(betterName('Ida B.', 'Ida Brook', true)).toBe('Ida Brook');
    expect(betterName('ida_b', 'Ida Brook', true)).toBe('Ida Brook');
  });
});
