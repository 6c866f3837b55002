import { rhythmOf } from '#libs/interactions';
import { expectedGap } from './expected-gap.js';
import { habitsOf, priorHabits } from './gap-habits.js';
import { porchClock } from './porch-clock.js';

const every = (days: number, times: number) =>
  rhythmOf(Array.from({ length: times + 1 }, (_, at) => 10_000 + at * days))!;
const uneven = (gaps: number[]) => rhythmOf(gaps.reduce((days, gap) => [...days, days.at(-1)! + gap], [10_000]))!;

it('expects the regular within a narrow band about the own gap, and the uneven within a wide one', () => {
  const regular = expectedGap(every(9, 40), priorHabits);
  expect(regular.fromDays).toBeGreaterThanOrEqual(6);
  expect(regular.fromDays).toBeLessThan(9);
  expect(regular.untilDays).toBeGreaterThan(9);
  expect(regular.untilDays).toBeLessThanOrEqual(13);
  const bursts = expectedGap(uneven([1, 2, 1, 40, 2, 1, 90, 1, 2]), priorHabits);
  expect(bursts.untilDays).toBeGreaterThan(30);
});

it('leans on what is usual here where little is known', () => {
  const weekly = habitsOf(Array.from({ length: 80 }, () => every(7, 10)));
  const yearly = habitsOf(Array.from({ length: 80 }, () => every(365, 10)));
  const sparse = every(60, 1);
  expect(expectedGap(sparse, weekly).untilDays).toBeLessThan(expectedGap(sparse, yearly).untilDays);
  const known = every(60, 60);
  const [here, there] = [weekly, yearly].map((habits) => expectedGap(known, habits).untilDays);
  expect(Math.abs(here! - there!)).toBeLessThanOrEqual(5);
});

it('takes a few people hardly for all there are', () => {
  expect(habitsOf([])).toEqual(priorHabits);
  const one = habitsOf([every(1000, 5)]);
  expect(one.logGap).toBeGreaterThan(priorHabits.logGap);
  expect(one.logGap).toBeLessThan(priorHabits.logGap + 0.5);
});

it('counts no week in which a lively porch was asleep', () => {
  const start = Date.parse('2026-01-01T00:00:00Z');
  const weeks = Array.from({ length: 30 }, (_, at) => ({
    startsAt: new Date(start + at * 7 * 86_400_000),
    inbound: at >= 20 && at < 24 ? 0 : 3,
  }));
  const first = start / 86_400_000;
  const clock = porchClock(weeks, first + 26 * 7);
  expect(clock.awakeDaysSince(first + 19 * 7)).toBe(7 * 7 - 28);
  expect(clock.awakeDaysSince(first + 24 * 7)).toBe(14);
  expect(clock.quietNow).toBe(0);
  expect(porchClock(weeks, first + 23 * 7).quietNow).toBe(21);
});
