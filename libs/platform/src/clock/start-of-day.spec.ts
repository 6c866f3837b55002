import fc from 'fast-check';
import { startOfDay } from './start-of-day.js';

describe('startOfDay', () => {
  it.each([
    ['UTC', '2024-02-29', '2024-02-29T00:00:00Z'],
    ['Europe/Berlin', '2024-02-29', '2024-02-28T23:00:00Z'],
    ['Europe/Berlin', '2025-03-30', '2025-03-29T23:00:00Z'],
    ['Europe/Berlin', '2025-03-31', '2025-03-30T22:00:00Z'],
    ['America/New_York', '2025-11-02', '2025-11-02T04:00:00Z'],
    ['America/New_York', '2025-11-03', '2025-11-03T05:00:00Z'],
    ['Asia/Kolkata', '2025-01-01', '2024-12-31T18:30:00Z'],
    ['Pacific/Kiritimati', '2025-01-01', '2024-12-31T10:00:00Z'],
  ])('in %s, %s begins at %s', (timeZone, day, instant) => {
    expect(startOfDay(day, timeZone)).toEqual(new Date(instant));
  });

  it('begins at one o’clock where daylight saving takes midnight away', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toEqual(new Date('2018-11-04T03:00:00Z'));
  });

  it('begins at the first of two midnights where the clock is put back over it', () => {
    expect(startOfDay('2023-11-05', 'America/Havana')).toEqual(new Date('2023-11-05T04:00:00Z'));
  });

  it('gives the day that comes next where a zone skipped a whole one', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toEqual(startOfDay('2011-12-31', 'Pacific/Apia'));
  });

  it('is the first instant of its day, in every zone and on every day', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const days = fc.date({ min: new Date('2012-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, days, (timeZone, date) => {
        const day = date.toISOString().slice(0, 10);
        const start = startOfDay(day, timeZone);
        const local = (instant: number) =>
          new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
        expect(local(start.getTime())).toBe(day);
        expect(local(start.getTime() - 1) < day).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
