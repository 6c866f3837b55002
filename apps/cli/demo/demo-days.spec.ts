import { DemoDays } from './demo-days.js';

const days = new DemoDays(new Date('2026-03-30T22:30:00Z'), 'Europe/Dublin');

it('counts back from the day that it is where the owner lives', () => {
  // 22:30 in UTC on 30 March is 23:30 in Dublin, where the clocks went forward the night before.
  expect([days.day(0), days.day(1), days.day(31)]).toEqual(['2026-03-30', '2026-03-29', '2026-02-27']);
  expect(days.instant(0, '16:05').toISOString()).toBe('2026-03-30T15:05:00.000Z');
  expect(days.instant(2, '16:05').toISOString()).toBe('2026-03-28T16:05:00.000Z');
});

it('prints dates as a blog does', () => {
  expect(days.printDates('Published {{-30}}\nBrigid says:\n{{-27 00:07}}\n{{-27 12:40}}')).toBe(
    'Published February 28, 2026\nBrigid says:\nMarch 3, 2026 at 12:07 am\nMarch 3, 2026 at 12:40 pm',
  );
});
