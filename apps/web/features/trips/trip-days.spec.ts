import { tripDays, tripDistance } from './trip-days';

const today = '2026-11-23';

it.each([
  ['2026-12-01', '2026-12-01', 'Tuesday 1 December', 'in 8 days'],
  ['2026-12-01', '2026-12-03', '1 to 3 December', 'in 8 days'],
  ['2026-11-30', '2026-12-02', '30 November to 2 December', 'in 7 days'],
  ['2026-12-30', '2027-01-02', '30 December 2026 to 2 January 2027', 'in 5 weeks'],
  ['2027-05-30', '2027-06-02', '30 May to 2 June 2027', 'in 6 months'],
  ['2026-11-20', '2026-11-24', '20 to 24 November', 'now'],
  ['2026-11-24', '2026-11-24', 'Tuesday 24 November', 'tomorrow'],
  ['2025-11-02', '2025-11-04', '2 to 4 November 2025', 'over'],
])('%s to %s is %s, %s', (from, to, days, distance) => {
  expect([tripDays({ from, to }, today), tripDistance({ from, to }, today)]).toEqual([days, distance]);
});
