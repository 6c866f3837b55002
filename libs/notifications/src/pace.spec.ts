import { Pace } from './pace.js';

it('lets so many through in a span, each by himself, and more after it', () => {
  const pace = new Pace({ most: 2, withinMs: 1_000 });
  const at = (ms: number) => new Date(1_000_000 + ms);
  expect([pace.take('a', at(0)), pace.take('a', at(10)), pace.take('a', at(400))]).toEqual([0, 0, 600]);
  expect(pace.take('b', at(400))).toBe(0);
  expect(pace.take('a', at(999))).toBe(1);
  expect([pace.take('a', at(1_000)), pace.take('a', at(1_001)), pace.take('a', at(1_002))]).toEqual([0, 0, 998]);
});
