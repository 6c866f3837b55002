import { dueDay } from './due-day.js';

describe('dueDay', () => {
  // 2026-03-04 is a Wednesday.
  it.each([
    ['tonight', '2026-03-04'],
    ['by Friday', '2026-03-06'],
    ['on Monday', '2026-03-09'],
    ['tomorrow morning', '2026-03-05'],
    ['within a week', '2026-03-11'],
    ['in two days', '2026-03-06'],
    ['on the 12th of March', '2026-03-12'],
    ['1st of April', '2026-04-01'],
    ['January 3', '2027-01-03'],
  ])('%s', (words, day) => {
    expect(dueDay(words, '2026-03-04')).toBe(day);
  });

  it.each(['soon', 'twice a week', 'every Friday', 'as soon as I can', 'after the minute'])(
    '%s names no day',
    (words) => {
      expect(dueDay(words, '2026-03-04')).toBeNull();
    },
  );
});
