import fc from 'fast-check';
import { instantAt } from '#libs/platform';
import type { Observance, Rule } from '../reading/calendar-times.js';
import { instantOnWall, wallAt, Zones } from './zones.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const budget = () => ({ left: 1_000_000 });
const zonesOf = (owners: string, explained: ConstructorParameters<typeof Zones>[0] = []) =>
  new Zones(explained, owners, Date.UTC(2030, 0, 1), budget());
const at = (text: string) => Date.parse(`${text}Z`);

const lastSunday = (month: number, count: number | null = null): Rule => ({
  frequency: 'YEARLY',
  interval: 1,
  count,
  until: null,
  weekStart: 1,
  byDay: [{ weekday: 7, nth: -1 }],
  byMonth: [month],
  byWeekNo: [],
  byYearDay: [],
  byMonthDay: [],
  byHour: [],
  byMinute: [],
  bySecond: [],
  bySetPos: [],
});
const observance = (start: string, from: number, to: number, rules: Rule[]): Observance => ({
  start: { wall: at(start), zone: null, isDay: false },
  offsetFromMs: from * HOUR,
  offsetToMs: to * HOUR,
  rules,
  also: [],
});
const western = (name: string) => ({
  name,
  observances: [
    observance('1996-10-27T03:00', 2, 1, [lastSunday(10)]),
    observance('1981-03-29T02:00', 1, 2, [lastSunday(3)]),
  ],
});

describe('the zones of a calendar', () => {
  it('give the instant at which a wall shows a time, in every zone of the world', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const minutes = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });
    fc.assert(
      fc.property(zones, minutes, (name, minute) => {
        const wall = Date.UTC(2026, 0, 1) + minute * MINUTE;
        const zone = zonesOf('UTC').get(name);
        const instant = instantOnWall(wall, zone);
        const day = new Date(wall).toISOString().slice(0, 10);
        const calm = instantAt(day, (wall % DAY) / MINUTE, name).getTime();
        // Where the clocks skip the time, the platform names the end of the gap, and RFC 5545 goes as far past it.
        if (wallAt(calm, zone) === wall) expect(instant).toBe(calm);
        else expect(instant - calm).toBe(wall - (wallAt(calm, zone) - (zone.offsetAt(calm) - zone.offsetAt(calm - 1))));
      }),
      { numRuns: 600 },
    );
  });

  it('take the first of two times, and go past a gap with the offset before it', () => {
    const oslo = zonesOf('UTC').get('Europe/Oslo');
    expect(new Date(instantOnWall(at('2026-10-25T02:30'), oslo)).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(new Date(instantOnWall(at('2026-03-29T02:30'), oslo)).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('are read from the calendar itself where the world does not know them', () => {
    const explained = zonesOf('UTC', [western('Somewhere of ours')]).get('Somewhere of ours');
    const named = zonesOf('UTC').get('Europe/Berlin');
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1997, 0, 1), max: Date.UTC(2029, 11, 31) }), (instant) => {
        expect(explained.offsetAt(instant)).toBe(named.offsetAt(instant));
      }),
      { numRuns: 500 },
    );
  });

  it("are known under the names that programs give them, and stand for the owner's where nobody knows them", () => {
    const zones = zonesOf('Asia/Tokyo', [western('W. Europe Standard Time'), { name: 'Empty', observances: [] }]);
    const summer = at('2026-07-01T00:00');
    expect(zones.get('UTC').offsetAt(summer)).toBe(0);
    expect(zones.get('/mozilla.org/20050126_1/Europe/Berlin').offsetAt(summer)).toBe(2 * HOUR);
    expect(zones.get('/freeassociation.sourceforge.net/America/Argentina/Salta').offsetAt(summer)).toBe(-3 * HOUR);
    expect(zones.get('W. Europe Standard Time').offsetAt(summer)).toBe(2 * HOUR);
    expect(zones.unknown).toBe(0);
    for (const name of ['Empty', 'Middle-earth/Shire', '__proto__'])
      expect(zones.get(name).offsetAt(summer)).toBe(9 * HOUR);
    expect(zones.unknown).toBe(3);
    expect(zones.get(null).offsetAt(summer)).toBe(9 * HOUR);
  });

  it('hold before their first change and after their last', () => {
    const moscow = {
      name: 'Ours',
      observances: [
        observance('2010-03-28T02:00', 3, 4, []),
        observance('2014-10-26T02:00', 4, 3, []),
        observance('1996-10-27T03:00', 4, 3, [lastSunday(10, 14)]),
      ],
    };
    const zone = zonesOf('UTC', [moscow]).get('Ours');
    expect(zone.offsetAt(at('1990-01-01T00:00'))).toBe(4 * HOUR);
    expect(zone.offsetAt(at('2026-07-01T00:00'))).toBe(3 * HOUR);
    expect(zone.offsetAt(at('2014-10-25T21:59'))).toBe(4 * HOUR);
    expect(zone.offsetAt(at('2014-10-25T22:00'))).toBe(3 * HOUR);
  });
});
