import { quoteOf, sentencesOf } from './quote.js';

it('keeps a short text, on one line', () => {
  expect(quoteOf('  So true.\n\nSo true! ')).toBe('So true. So true!');
});

it('cuts between two words and drops the mark before the cut', () => {
  expect(quoteOf('one two three, four five', 17)).toBe('one two three…');
  expect(quoteOf('one two three', 13)).toBe('one two three');
});

it('cuts a text without spaces, but no character in two', () => {
  expect(quoteOf('活'.repeat(30), 10)).toBe(`${'活'.repeat(9)}…`);
  expect(quoteOf('🌾'.repeat(30), 10)).toBe(`${'🌾'.repeat(4)}…`);
});

it('finds sentences by their end marks and lines', () => {
  expect(sentencesOf('Hi Mara,\nWhat a day! “Why?” she said. (Really?) Yes…')).toEqual([
    'Hi Mara,',
    'What a day!',
    '“Why?”',
    'she said.',
    '(Really?)',
    'Yes…',
  ]);
});
