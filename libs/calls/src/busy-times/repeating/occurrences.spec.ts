import fc from 'fast-check';
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { occurrences } from './occurrences.js';
import { TooManySteps } from './periods.js';
import { toRule } from '../reading/to-rule.js';

const DAY = 86_400_000;
const NEW_YORK = '1997-09-02T09:00';
const at = (text: string) => Date.parse(`${text}Z`);
const minute = (wall: number) => new Date(wall).toISOString().slice(0, 16);

interface Asked {
  start?: string;
  from?: string;
  to: string;
  steps?: number;
}

function given(rule: string, { start = NEW_YORK, from = start, to, steps = 1_000_000 }: Asked): string[] {
  const bounds = { from: at(from), to: at(to), until: null };
  return [...occurrences(toRule(ICAL.Recur.fromString(rule)), at(start), bounds, { left: steps })].map(minute);
}

/** The days of a month or of several years that a rule gives, as they stand in RFC 5545: "9-2" or "1997-9-2". */
function days(rule: string, asked: Asked): string {
  return given(rule, asked)
    .map((wall) => wall.slice(0, 10).replace(/-0/g, '-'))
    .join(' ');
}

describe('the times that a rule gives', () => {
  it('are those of the examples of RFC 5545', () => {
    const year = { to: '1998-03-01T00:00' };
    expect(days('FREQ=DAILY;INTERVAL=10;COUNT=5', year)).toBe('1997-9-2 1997-9-12 1997-9-22 1997-10-2 1997-10-12');
    expect(days('FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,TH;COUNT=8', year)).toBe(
      '1997-9-2 1997-9-4 1997-9-16 1997-9-18 1997-9-30 1997-10-2 1997-10-14 1997-10-16',
    );
    expect(days('FREQ=MONTHLY;COUNT=5;BYDAY=1FR', { start: '1997-09-05T09:00', to: '1998-12-01T00:00' })).toBe(
      '1997-9-5 1997-10-3 1997-11-7 1997-12-5 1998-1-2',
    );
    expect(
      days('FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU', { start: '1997-09-07T09:00', to: '1998-12-01T00:00' }),
    ).toBe('1997-9-7 1997-9-28 1997-11-2 1997-11-30 1998-1-4 1998-1-25');
    expect(days('FREQ=MONTHLY;BYMONTHDAY=-3', { start: '1997-09-28T09:00', to: '1998-03-01T00:00' })).toBe(
      '1997-9-28 1997-10-29 1997-11-28 1997-12-29 1998-1-29 1998-2-26',
    );
    expect(days('FREQ=MONTHLY;COUNT=5;BYMONTHDAY=1,-1', { start: '1997-09-30T09:00', to: '1998-12-01T00:00' })).toBe(
      '1997-9-30 1997-10-1 1997-10-31 1997-11-1 1997-11-30',
    );
    expect(
      days('FREQ=YEARLY;INTERVAL=3;COUNT=5;BYYEARDAY=1,100,200', { start: '1997-01-01T09:00', to: '2010-01-01T00:00' }),
    ).toBe('1997-1-1 1997-4-10 1997-7-19 2000-1-1 2000-4-9');
    expect(days('FREQ=YEARLY;BYDAY=20MO', { start: '1997-05-19T09:00', to: '1999-12-01T00:00' })).toBe(
      '1997-5-19 1998-5-18 1999-5-17',
    );
    expect(days('FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', { start: '1997-05-12T09:00', to: '1999-12-01T00:00' })).toBe(
      '1997-5-12 1998-5-11 1999-5-17',
    );
    expect(days('FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', { to: '2000-11-01T00:00' })).toBe(
      '1998-2-13 1998-3-13 1998-11-13 1999-8-13 2000-10-13',
    );
    expect(
      days('FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', {
        start: '1996-11-05T09:00',
        to: '2005-01-01T00:00',
      }),
    ).toBe('1996-11-5 2000-11-7 2004-11-2');
    expect(
      days('FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', { start: '1997-09-04T09:00', to: '1998-12-01T00:00' }),
    ).toBe('1997-9-4 1997-10-7 1997-11-6');
    expect(
      days('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', { start: '1997-09-29T09:00', to: '1998-02-01T00:00' }),
    ).toBe('1997-9-29 1997-10-30 1997-11-27 1997-12-30 1998-1-29');
    expect(
      days('FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', { start: '1997-08-05T09:00', to: '1998-01-01T00:00' }),
    ).toBe('1997-8-5 1997-8-10 1997-8-19 1997-8-24');
    expect(
      days('FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', { start: '1997-08-05T09:00', to: '1998-01-01T00:00' }),
    ).toBe('1997-8-5 1997-8-17 1997-8-19 1997-8-31');
    expect(days('FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', { start: '2007-01-15T09:00', to: '2008-01-01T00:00' })).toBe(
      '2007-1-15 2007-1-30 2007-2-15 2007-3-15 2007-3-30',
    );
    expect(given('FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40', { to: '1997-09-02T10:30' })).toEqual(
      ['09:00', '09:20', '09:40', '10:00', '10:20'].map((time) => `1997-09-02T${time}`),
    );
    expect(given('FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10', { to: '1997-09-03T09:10' })).toEqual(
      ['02T09:00', '02T09:20', '02T09:40', '02T10:00', '02T10:20', '02T10:40', '03T09:00'].map(
        (time) => `1997-09-${time}`,
      ),
    );
  });

  it('leave out days that a month or a year does not have', () => {
    expect(days('FREQ=MONTHLY', { start: '2026-01-31T09:00', to: '2026-08-01T00:00' })).toBe(
      '2026-1-31 2026-3-31 2026-5-31 2026-7-31',
    );
    expect(days('FREQ=YEARLY', { start: '2024-02-29T09:00', to: '2033-01-01T00:00' })).toBe(
      '2024-2-29 2028-2-29 2032-2-29',
    );
  });

  it('count the beginning as the first, also where the rule does not give it', () => {
    expect(days('FREQ=WEEKLY;BYDAY=MO;COUNT=3', { to: '1998-01-01T00:00' })).toBe('1997-9-8 1997-9-15');
  });

  it('come to an end where a rule never gives anything, or gives more than may be asked', () => {
    expect(given('FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', { to: '2100-01-01T00:00' })).toEqual([]);
    expect(given('FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=31;BYMONTH=2', { to: '2100-01-01T00:00' })).toEqual([]);
    const endless = { to: '2100-01-01T00:00', steps: 10_000 };
    expect(() => given('FREQ=SECONDLY', endless)).toThrow(TooManySteps);
    expect(() => given('FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', endless)).toThrow(TooManySteps);
    const all = (most: number) => Array.from({ length: most }, (_, index) => index).join();
    expect(() => given(`FREQ=YEARLY;BYHOUR=${all(24)};BYMINUTE=${all(60)};BYSECOND=${all(60)}`, endless)).toThrow(
      TooManySteps,
    );
  });

  it('are the same wherever one begins to look', () => {
    fc.assert(
      fc.property(rules(), fc.integer({ min: 0, max: 900 }), (rule, later) => {
        const start = '2020-03-02T09:30';
        const to = '2024-06-01T00:00';
        const from = minute(at(start) + later * DAY);
        const whole = given(rule, { start, to });
        expect(given(rule, { start, from, to })).toEqual(whole.filter((wall) => wall >= from));
      }),
      { numRuns: 150 },
    );
  });

  it('are those that another reading of the standard gives', () => {
    fc.assert(
      fc.property(rules(), fc.integer({ min: 0, max: 1_500 }), (rule, day) => {
        const start = minute(at('2020-01-01T09:30') + day * DAY);
        const to = minute(at(start) + 800 * DAY);
        expect([rule, start, given(rule, { start, to })]).toEqual([rule, start, byTemporal(rule, start, to)]);
      }),
      { numRuns: 400 },
    );
  });
});

function byTemporal(rule: string, start: string, to: string): string[] {
  const zoned = (wall: string) => Temporal.ZonedDateTime.from(`${wall}:00[UTC]`);
  const other = new RRuleTemporal({
    rruleString: rule,
    dtstart: zoned(start),
    temporal: Temporal,
    maxIterations: 100_000,
  });
  return other.between(zoned(start), zoned(to), true).map((found) => String(found).slice(0, 16));
}

/** Rules as calendars write them, and some that they do not. */
function rules(): fc.Arbitrary<string> {
  const some = (values: fc.Arbitrary<number | string>, most = 3) =>
    fc.option(fc.uniqueArray(values, { minLength: 1, maxLength: most }), { nil: undefined, freq: 2 });
  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  const eitherEnd = (most: number) => fc.integer({ min: -most, max: most }).filter((value) => value !== 0);
  // The other reading gets some years wrong: weekdays with a place beside some without, or beside days of the month.
  const placed = fc.tuple(fc.constantFrom('1', '2', '4', '5', '-1', '-2'), weekday).map((parts) => parts.join(''));
  const nth = fc.oneof(some(placed), some(weekday));
  const usual = { INTERVAL: fc.integer({ min: 1, max: 5 }), WKST: fc.constantFrom('MO', 'SU', 'WE') };
  const months = some(fc.integer({ min: 1, max: 12 }));
  const ofMonth = some(eitherEnd(31));
  const place = some(eitherEnd(4), 2);
  const hours = some(fc.integer({ min: 0, max: 23 }), 2);
  return fc
    .oneof(
      fc.record({
        FREQ: fc.constant('YEARLY'),
        ...usual,
        BYMONTH: months,
        BYDAY: nth,
        BYSETPOS: place,
      }),
      fc.record({ FREQ: fc.constant('YEARLY'), ...usual, BYMONTH: months, BYMONTHDAY: ofMonth, BYDAY: some(weekday) }),
      fc.record({ FREQ: fc.constant('YEARLY'), ...usual, BYYEARDAY: some(eitherEnd(366)), BYHOUR: hours }),
      fc.record({
        FREQ: fc.constant('MONTHLY'),
        ...usual,
        BYMONTH: months,
        BYMONTHDAY: ofMonth,
        BYDAY: nth,
        BYSETPOS: place,
      }),
      fc.record({
        FREQ: fc.constant('WEEKLY'),
        ...usual,
        BYDAY: some(weekday, 5),
        BYMONTH: months,
        BYHOUR: hours,
        BYSETPOS: place,
      }),
      fc.record({
        FREQ: fc.constant('DAILY'),
        ...usual,
        BYDAY: some(weekday),
        BYMONTH: months,
        BYMONTHDAY: ofMonth,
        BYHOUR: hours,
      }),
    )
    .map((parts) => {
      const isChosenFrom = Object.keys(parts).some(
        (name) => name.startsWith('BY') && name !== 'BYSETPOS' && parts[name as never],
      );
      const kept = Object.entries(parts).filter(
        ([name, value]) => value !== undefined && (name !== 'BYSETPOS' || isChosenFrom),
      );
      return kept.map(([name, value]) => `${name}=${String(value)}`).join(';');
    });
}
