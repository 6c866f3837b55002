import fc from 'fast-check';
import { exportedInstant } from './exported-instant.js';

describe('exportedInstant', () => {
  it.each([
    ['Thu Nov 03 08:50:26 +0000 2022', '2022-11-03T08:50:26.000Z'],
    ['Fri Mar 1 14:19:35 -0130 2013', '2013-03-01T15:49:35.000Z'],
    ['2018-12-31 13:08:07 +0000', '2018-12-31T13:08:07.000Z'],
    ['2021-09-15T06:00:28.597Z', '2021-09-15T06:00:28.597Z'],
    ['2021-09-15T06:00:28+02:00', '2021-09-15T04:00:28.000Z'],
    ['2024-05-15 10:30:00 UTC', '2024-05-15T10:30:00.000Z'],
    ['2024-05-15 10:30:00', '2024-05-15T10:30:00.000Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
  ])('%s', (printed, instant) => {
    expect(exportedInstant(printed)?.toISOString()).toBe(instant);
  });

  it.each([
    null,
    '',
    'yesterday',
    'Thu Foo 03 08:50:26 +0000 2022',
    'Sun Feb 30 08:50:26 +0000 2022',
    '2023-02-29T10:00:00Z',
    '2023-01-01T25:00:00Z',
    '0000-00-00 00:00:00',
    '2023-01-01',
  ])('%s is none', (printed) => {
    expect(exportedInstant(printed)).toBeNull();
  });

  it('gives back every instant that is printed as one', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2006-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
        expect(exportedInstant(at.toISOString())).toEqual(at);
      }),
    );
  });
});
