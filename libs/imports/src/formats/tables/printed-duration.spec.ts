import { printedDuration } from './printed-duration.js';

describe('printedDuration', () => {
  it.each([
    ['125', 125],
    ['0', 0],
    ['2:05', 125],
    ['00:02:05', 125],
    ['1:00:00', 3_600],
    ['PT1M2S', 62],
    ['PT16M50S', 1_010],
    ['2 min 5 s', 125],
    ['1 hour, 3 minutes', 3_780],
    ['45s', 45],
    ['2.6', 3],
  ])('%s', (printed, seconds) => {
    expect(printedDuration(printed)).toBe(seconds);
  });

  it('counts minutes where it is told', () => {
    expect(printedDuration('3', 'minutes')).toBe(180);
    expect(printedDuration('2,5', 'minutes')).toBe(150);
  });

  it.each(['', 'long', '-5', 'PT', '1:2:3:4'])('%j is none', (printed) => {
    expect(printedDuration(printed)).toBeNull();
  });
});
