import { weekToReview } from './week-days.js';

it.each([
  ['2026-11-29', '2026-11-23', 'on a Sunday the week that ends'],
  ['2026-11-30', '2026-11-23', 'on a Monday the one before'],
  ['2026-12-05', '2026-11-23', 'on a Saturday still the one before'],
])('looks on %s back on the week of %s: %s', (today, monday) => expect(weekToReview(today)).toBe(monday));
