import fc from 'fast-check';
import { rhythmOf } from '#libs/interactions';
import { chanceToReturn } from './chance-to-return.js';
import { communityClock } from './community-clock.js';
import { foretellReturns } from './foretell-returns.js';
import { poissonReturn } from './poisson-return.js';
import { priorModel } from './prior-model.js';

const someDays = fc.array(fc.integer({ min: 10_000, max: 14_000 }), { minLength: 1, maxLength: 40 });
const awake = (today: number) => ({ today, quietNow: 0, awakeDaysSince: (day: number) => today - day });

it('is never higher after a longer silence', () => {
  const silence = fc.nat(6000);
  fc.assert(
    fc.property(someDays, silence, silence, (days, one, other) => {
      const rhythm = rhythmOf(days)!;
      const [shorter, longer] = [Math.min(one, other), Math.max(one, other)].map((quiet) => {
        return chanceToReturn(priorModel, rhythm, awake(rhythm.lastDay + quiet));
      });
      expect(longer).toBeLessThanOrEqual(shorter! + 1e-12);
    }),
  );
});

it('expects the regular sooner than the one who came once', () => {
  const regular = rhythmOf(Array.from({ length: 30 }, (_, at) => 10_000 + at * 7))!;
  const once = rhythmOf([10_203])!;
  const chances = [regular, once].map((rhythm) => chanceToReturn(priorModel, rhythm, awake(10_210)));
  expect(chances[0]).toBeGreaterThan(0.9);
  expect(chances[1]).toBeLessThan(0.5);
  expect(chanceToReturn(priorModel, regular, awake(10_203 + 1000))).toBeLessThan(0.1);
});

it('takes the same silence worse of the one who came more often', () => {
  const [often, seldom] = [3, 30].map((gap) => rhythmOf([10_000, 10_000 + gap, 10_000 + 2 * gap, 10_000 + 3 * gap])!);
  expect(poissonReturn(often!, 200, 180)).toBeLessThan(poissonReturn(seldom!, 200, 180));
});

it('does not count what the owner let sleep', () => {
  const days = Array.from({ length: 200 }, (_, at) => 10_000 + at);
  const clock = communityClock([...days, 10_400, 10_401], 10_402);
  expect(clock.awakeDaysSince(10_401)).toBe(1);
  expect(clock.awakeDaysSince(10_199)).toBe(12);
  expect(communityClock(days, 10_300).quietNow).toBe(91);
});

it('takes nothing from what comes after today', () => {
  fc.assert(
    fc.property(fc.array(someDays, { minLength: 1, maxLength: 6 }), (all) => {
      const sorted = all.map((days) => days.toSorted((a, b) => a - b));
      const known = sorted.map((days) => days.filter((day) => day <= 12_500));
      const historyOf = (lists: number[][]) =>
        new Map(lists.flatMap((days, at) => (days.length === 0 ? [] : [[`p${at}`, days] as const])));
      expect(foretellReturns(historyOf(sorted), 12_500)).toEqual(foretellReturns(historyOf(known), 12_500));
    }),
    { numRuns: 25 },
  );
});
