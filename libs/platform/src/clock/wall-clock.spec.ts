import fc from 'fast-check';
import { instantAt, offsetAt } from './wall-clock.js';

describe('instantAt', () => {
  it.each([
    ['UTC', '2026-03-29', 150, '2026-03-29T02:30:00Z'],
    ['Europe/Berlin', '2026-03-28', 150, '2026-03-28T01:30:00Z'],
    ['Europe/Berlin', '2026-03-30', 150, '2026-03-30T00:30:00Z'],
    ['America/New_York', '2026-11-27', 900, '2026-11-27T20:00:00Z'],
    ['Asia/Kathmandu', '2026-06-01', 600, '2026-06-01T04:15:00Z'],
  ])('in %s, %s after %i minutes is %s', (timeZone, day, minutes, instant) => {
    expect(instantAt(day, minutes, timeZone)).toEqual(new Date(instant));
  });

  it('is the first instant after the gap where clocks spring forward over the time', () => {
    expect(instantAt('2026-03-29', 150, 'Europe/Berlin')).toEqual(new Date('2026-03-29T01:00:00Z'));
    expect(instantAt('2026-10-04', 135, 'Australia/Lord_Howe')).toEqual(new Date('2026-10-03T15:30:00Z'));
  });

  it('is the first of the two where clocks fall back over the time', () => {
    expect(instantAt('2026-10-25', 150, 'Europe/Berlin')).toEqual(new Date('2026-10-25T00:30:00Z'));
  });

  it('shows that time on the wall, or there is a gap right before it, in every zone over three years', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(zones, days, minutes, (timeZone, date, minute) => {
        const day = date.toISOString().slice(0, 10);
        const wall = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
        const instant = instantAt(day, minute, timeZone).getTime();
        const shown = (at: number) => at + offsetAt(at, timeZone);
        if (shown(instant) === wall) expect(shown(instant - 60_000)).not.toBe(wall);
        else expect([shown(instant - 60_000) < wall, shown(instant) > wall]).toEqual([true, true]);
      }),
      { numRuns: 2_000 },
    );
  });
});
