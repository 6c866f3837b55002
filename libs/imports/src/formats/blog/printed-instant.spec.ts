import { epochInstant, sqlInstant, utcInstant, wallInstant, zonedInstant } from './printed-instant.js';

const iso = (at: Date | null) => at?.toISOString() ?? null;

describe('printed instants', () => {
  it.each([
    ['2012-05-06 23:08:11', '2012-05-06T23:08:11.000Z'],
    ['2012-05-06T23:08', '2012-05-06T23:08:00.000Z'],
    ['0000-00-00 00:00:00', null],
    ['2013-02-29 10:00:00', null],
    ['2012-13-01 10:00:00', null],
    ['2012-05-06 25:00:00', null],
    ['', null],
  ])('%j in UTC', (printed, at) => {
    expect(iso(sqlInstant(printed))).toBe(at);
  });

  it('on a wall, to the second, also where the clock is put on', () => {
    expect(iso(wallInstant('2024-07-01 12:00:09', 'Europe/Berlin'))).toBe('2024-07-01T10:00:09.000Z');
    expect(iso(wallInstant('2024-03-31 02:30:00', 'Europe/Berlin'))).toBe('2024-03-31T01:00:00.000Z');
    expect(wallInstant('0000-00-00 00:00:00', 'Europe/Berlin')).toBeNull();
  });

  it.each([
    ['Thu, 14 Mar 2013 18:30:33 +0000', '2013-03-14T18:30:33.000Z'],
    ['14 Mar 2013 18:30 GMT', '2013-03-14T18:30:00.000Z'],
    ['2010-10-16T22:15:37.489-07:00', '2010-10-17T05:15:37.489Z'],
    ['2010-10-16T22:15:37Z', '2010-10-16T22:15:37.000Z'],
    ['2010-10-16T22:15:37', null],
    ['Thu, 14 Mar 2013', null],
    ['Mon, 30 Nov -0001 00:00:00 +0000', null],
    ['1', null],
  ])('%j with its zone', (printed, at) => {
    expect(iso(zonedInstant(printed))).toBe(at);
  });

  it.each([
    ['2012-05-06T23:08:11+02:00', '2012-05-06T21:08:11.000Z'],
    ['2012-05-06T23:08:11.722181Z', '2012-05-06T23:08:11.722Z'],
    ['2012-05-06T23:08:11', '2012-05-06T23:08:11.000Z'],
    ['2012-02-30T23:08:11Z', null],
    ['Thu, 14 Mar 2013 18:30:33 +0000', null],
    [null, null],
  ])('%j with its zone, or in UTC', (printed, at) => {
    expect(iso(utcInstant(printed))).toBe(at);
  });

  it.each([
    ['1516615801', '2018-01-22T10:10:01.000Z'],
    ['1516615801.25', '2018-01-22T10:10:01.250Z'],
    ['1516615801345', '2018-01-22T10:10:01.345Z'],
    ['100000000', null],
    ['99999999999999', null],
    ['20180122', null],
    ['', null],
    [null, null],
  ])('%j since 1970', (printed, at) => {
    expect(iso(epochInstant(printed))).toBe(at);
  });
});
