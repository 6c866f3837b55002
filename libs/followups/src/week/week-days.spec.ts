import { mondayOf, readDay, weekdayOf, weekToReview } from './week-days.js';

it('counts the days of a week from Monday', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
  expect(['2026-11-23', '2026-11-29', '2028-03-01'].map(mondayOf)).toEqual(['2026-11-23', '2026-11-23', '2028-02-28']);
});

it.each([
  ['2026-11-29', '2026-11-23', 'on a Sunday the week that ends'],
  ['2026-11-30', '2026-11-23', 'on a Monday the one before'],
  ['2026-12-05', '2026-11-23', 'on a Saturday still the one before'],
])('looks on %s back on the week of %s: %s', (today, monday) => expect(weekToReview(today)).toBe(monday));

it('reads days, and only days', () => {
  expect(readDay('2028-02-29')).toBe('2028-02-29');
  expect(['2027-02-29', '2026-1-1', 'today', '', '2026-11-23T00:00'].map(readDay)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
