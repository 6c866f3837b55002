import fc from 'fast-check';
import {
  continueRhythm,
  fading,
  gapsOfAtLeast,
  halfLives,
  monthOf,
  rhythmOf,
  slotOf,
  startRhythm,
} from './running-rhythm.js';

const someDays = fc.array(fc.integer({ min: 10_000, max: 16_000 }), { minLength: 1, maxLength: 60 });

it('keeps what a look at all days at once would find', () => {
  fc.assert(
    fc.property(someDays, (days) => {
      const rhythm = rhythmOf(days)!;
      const active = [...new Set(days)].sort((a, b) => a - b);
      const gaps = active.slice(1).map((day, at) => day - active[at]!);
      const last = active.at(-1)!;
      const months = [...new Set(active.map(monthOf))];
      expect(rhythm).toMatchObject({
        count: days.length,
        activeDays: active.length,
        firstDay: active[0],
        lastDay: last,
        longestGap: Math.max(0, ...gaps),
        recentGaps: gaps.slice(-15),
        months: Array.from({ length: 12 }, (_, slot) => months.filter((month) => slotOf(month) === slot).length),
      });
      expect(rhythm.sumLogGap).toBeCloseTo(sumOf(gaps.map(Math.log)), 6);
      expect(rhythm.sumSquaredLogGap).toBeCloseTo(sumOf(gaps.map((gap) => Math.log(gap) ** 2)), 6);
      for (const [at, halfLife] of halfLives.entries()) {
        expect(rhythm.faded[at]).toBeCloseTo(sumOf(active.map((day) => fading(last - day, halfLife))), 6);
      }
      for (const longest of [1, 2, 4, 64]) {
        expect(gapsOfAtLeast(rhythm, longest)).toBe(gaps.filter((gap) => gap >= longest).length);
      }
    }),
  );
});

it('takes one more of the same day as no further day', () => {
  const once = startRhythm(15_000);
  expect(continueRhythm(once, 15_000)).toEqual({ ...once, count: 2 });
});

it('counts fewer gaps the longer they must be', () => {
  fc.assert(
    fc.property(someDays, fc.nat(5000), fc.nat(5000), (days, one, other) => {
      const rhythm = rhythmOf(days)!;
      const [shorter, longer] = [Math.min(one, other), Math.max(one, other)];
      expect(gapsOfAtLeast(rhythm, longer)).toBeLessThanOrEqual(gapsOfAtLeast(rhythm, shorter));
    }),
  );
});

it('goes forward only', () => {
  expect(() => continueRhythm(startRhythm(15_000), 14_999)).toThrow(RangeError);
  expect(rhythmOf([])).toBeNull();
});

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
