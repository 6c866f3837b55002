import { pausedDays } from './paused-days.js';

const WEEK = 7 * 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const at = (week: number) => new Date(start + week * WEEK);
const weeks = (inbound: number[]) => inbound.map((count, index) => ({ startsAt: at(index), inbound: count }));
const lively = Array.from({ length: 12 }, () => 3);

it('counts whole weeks in which nobody wrote after the porch had been lively', () => {
  expect(pausedDays(at(11), at(16), weeks([...lively, 0, 0, 0, 4]), [])).toBe(21);
  expect(pausedDays(at(13), at(16), weeks([...lively, 0, 0, 0, 4]), [])).toBe(14);
  expect(pausedDays(at(11), at(14.5), weeks([...lively, 0, 0, 0, 4]), [])).toBe(14);
});

it('counts none where somebody wrote, or where it never was lively', () => {
  expect(pausedDays(at(11), at(16), weeks([...lively, 1, 1, 1, 4]), [])).toBe(0);
  expect(pausedDays(at(11), at(16), weeks([...lively.map(() => 0), 2, 0, 0, 0]), [])).toBe(0);
});

it('does not take the only voice for a lively porch', () => {
  const own = lively.flatMap((_, week) => [0.1, 0.2, 0.3].map((part) => at(week + part)));
  expect(pausedDays(at(11), at(16), weeks([...lively, 0, 0, 0, 0]), own)).toBe(0);
});
