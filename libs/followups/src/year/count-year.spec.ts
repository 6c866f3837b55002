import fc from 'fast-check';
import { countMonths, peopleForHalf, type MonthMask } from './count-year.js';

const none: MonthMask = { waved: null, chatted: null, letters: null, spoken: null, met: null, people: 0 };

it('counts the people of each month from the bits of their months', () => {
  const masks = [
    { ...none, waved: 0b101, people: 7 },
    { ...none, waved: 0b100, people: 2 },
    { ...none, waved: 0, people: 9 },
    { ...none, spoken: 1 << 11, people: 1 },
    { ...none, chatted: 0b100, people: 3 },
  ];
  const empty = { chatted: 0, letters: 0, spoken: 0, met: 0, talks: 0 };
  expect(countMonths(masks, [{ month: 12, talks: 4 }])).toEqual([
    { ...empty, month: 1, waved: 7 },
    { ...empty, month: 3, waved: 9, chatted: 3 },
    { ...empty, month: 12, waved: 0, spoken: 1, talks: 4 },
  ]);
  expect(countMonths([], [])).toEqual([]);
});

it('finds how few people wrote half, as counting them one by one does', () => {
  const spreads = fc.array(
    fc.record({ words: fc.integer({ min: 1, max: 50 }), people: fc.integer({ min: 1, max: 20 }) }),
  );
  const check = fc.property(spreads, (spread) => {
    const each = spread
      .flatMap(({ words, people }) => Array.from({ length: people }, () => words))
      .sort((a, b) => b - a);
    const total = each.reduce((sum, words) => sum + words, 0);
    let [sum, count] = [0, 0];
    while (sum < total / 2) sum += each[count++]!;
    expect(peopleForHalf(spread)).toBe(count);
  });
  fc.assert(check);
  expect(peopleForHalf([])).toBe(0);
});
