import { readRelativeDay } from './relative-day.js';

describe('readRelativeDay', () => {
  it.each([
    ['3 days ago', '2026-02-27', 'day'],
    ['yesterday at 4:05 pm', '2026-03-01', 'day'],
    ['12h', '2026-03-02', 'day'],
    ['just now', '2026-03-02', 'day'],
    ['2 weeks ago', '2026-02-01', 'month'],
    ['3w', '2026-02-01', 'month'],
    ['5mo', '2025-10-01', 'month'],
    ['a month ago', '2026-02-01', 'month'],
    ['3 years ago', '2023-01-01', 'year'],
    ['11 years ago (edited)', '2015-01-01', 'year'],
    ['3 yrs ago', '2023-01-01', 'year'],
    ['vor 3 Jahren', '2023-01-01', 'year'],
    ['il y a 2 mois', '2026-01-01', 'month'],
    ['hace 3 años', '2023-01-01', 'year'],
    ['há 3 dias', '2026-02-27', 'day'],
    ['3 anni fa', '2023-01-01', 'year'],
    ['een jaar geleden', '2025-01-01', 'year'],
    ['3 года назад', '2023-01-01', 'year'],
    ['14 months ago', '2025-01-01', 'month'],
  ])('reads %s', (printed, day, precision) => {
    expect(readRelativeDay(printed, '2026-03-02')).toEqual({ day, precision });
  });

  it.each(['8 November', '03/04/2010', 'Tuesday', '12 likes', 'long ago', '3 points', '9999 years ago'])(
    'guesses nothing from %s',
    (printed) => {
      expect(readRelativeDay(printed, '2026-03-02')).toBeNull();
    },
  );
});
