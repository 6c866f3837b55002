import fc from 'fast-check';
import { addDays, dayOf, daysBetween, mondayOf, monthName, monthsBetween, weekdayOf } from './calendar-day.js';
import { startOfDay } from './start-of-day.js';

describe('the day of an instant', () => {
  it('is the one on the wall of its time zone', () => {
    const instant = new Date('2026-03-01T04:30:00Z');
    expect(dayOf(instant, 'America/New_York')).toBe('2026-02-28');
    expect(dayOf(instant, 'Europe/Berlin')).toBe('2026-03-01');
    expect(dayOf(instant, 'Pacific/Kiritimati')).toBe('2026-03-01');
    expect(dayOf(new Date('2026-03-01T11:00:00Z'), 'Pacific/Kiritimati')).toBe('2026-03-02');
  });

  it('changes at midnight also where the clocks change that night', () => {
    // Clocks in New York spring forward on 8 March 2026 and fall back on 1 November 2026.
    expect(dayOf(new Date('2026-03-08T04:59:59Z'), 'America/New_York')).toBe('2026-03-07');
    expect(dayOf(new Date('2026-03-08T05:00:00Z'), 'America/New_York')).toBe('2026-03-08');
    expect(dayOf(new Date('2026-11-02T04:59:59Z'), 'America/New_York')).toBe('2026-11-01');
    expect(dayOf(new Date('2026-11-02T05:00:00Z'), 'America/New_York')).toBe('2026-11-02');
  });
});

it('the day of an instant is the same from memory, in every zone, also in the hour in which it changes', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const instants = fc.date({ min: new Date('1970-01-02'), max: new Date('2040-12-31'), noInvalidDate: true });
  const format = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  fc.assert(
    fc.property(zones, instants, (timeZone, instant) => {
      const day = new Intl.DateTimeFormat('en-CA', { timeZone, ...format }).format(instant);
      expect([dayOf(instant, timeZone), dayOf(instant, timeZone)]).toEqual([day, day]);
      const midnight = startOfDay(day, timeZone);
      expect(dayOf(midnight, timeZone)).toBe(day);
      expect(dayOf(new Date(midnight.getTime() - 1), timeZone) < day).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('days between days', () => {
  it('count the leap day', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  });

  it('take back what was added, for any day and any number', () => {
    const days = fc.integer({ min: -5_000, max: 40_000 });
    const start = fc.integer({ min: 0, max: 30_000 }).map((shift) => addDays('1970-01-01', shift));
    fc.assert(fc.property(start, days, (day, shift) => daysBetween(day, addDays(day, shift)) === shift));
  });

  it('are one between noon and the next noon in every zone, on each night of a year', () => {
    for (const zone of ['Europe/London', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
      for (let night = 0; night < 366; night++) {
        const noon = new Date(Date.UTC(2026, 0, 1, 12) + night * 86_400_000);
        const next = new Date(noon.getTime() + 86_400_000);
        expect(daysBetween(dayOf(noon, zone), dayOf(next, zone))).toBe(1);
      }
    }
  });
});

describe('months between days', () => {
  it.each([
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-01', 1],
    ['2025-11-23', '2026-11-23', 12],
    ['2025-11-24', '2026-11-23', 11],
  ])('%s to %s are %i whole ones', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
});

it('counts the days of a week from Monday, also before 1970', () => {
  const days = ['2026-11-23', '2026-11-28', '2026-11-29', '1969-12-31'];
  expect(days.map(weekdayOf)).toEqual([1, 6, 7, 3]);
  expect(['2026-11-23', '2026-11-29', '2028-03-01'].map(mondayOf)).toEqual(['2026-11-23', '2026-11-23', '2028-02-28']);
});

it('names a month without looking at any zone', () => {
  expect(monthName('2025-03-01')).toBe('March 2025');
  expect(monthName('2025-12-31')).toBe('December 2025');
});
