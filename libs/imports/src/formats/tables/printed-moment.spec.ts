import fc from 'fast-check';
import { dayOrderOf, printedMoment } from './printed-moment.js';

const read = (printed: string, zone = 'America/New_York', order?: 'day_first' | 'month_first') => {
  const moment = printedMoment(printed, zone, order);
  return moment && `${moment.at.toISOString()} ${moment.precision}`;
};

describe('printedMoment', () => {
  it.each([
    ['2012-07-04 09:30:05', '2012-07-04T13:30:05.000Z instant'],
    ['2012-01-04T09:30', '2012-01-04T14:30:00.000Z instant'],
    ['2012-07-04T09:30:05Z', '2012-07-04T09:30:05.000Z instant'],
    ['2012-07-04T09:30:05.250+02:00', '2012-07-04T07:30:05.250Z instant'],
    ['2020/06/22', '2020-06-22T04:00:00.000Z day'],
    ['07/04/2012 9:30 PM', '2012-07-05T01:30:00.000Z instant'],
    ['23/07/2012 10:00', '2012-07-23T14:00:00.000Z instant'],
    ['4 Jul 2012', '2012-07-04T04:00:00.000Z day'],
    ['July 4, 2012, 1:40:16\u202fPM', '2012-07-04T17:40:16.000Z instant'],
    ['12/31/99 12:00 AM', '1999-12-31T05:00:00.000Z instant'],
    ['Fri, 18 Oct 2019 17:02:00 +0000', '2019-10-18T17:02:00.000Z instant'],
    ['Fri, 18 Oct 2019 17:02:00 -0130', '2019-10-18T18:32:00.000Z instant'],
    ['1609632000000', '2021-01-03T00:00:00.000Z instant'],
    ['1609632000', '2021-01-03T00:00:00.000Z instant'],
    ['2024-02-29', '2024-02-29T05:00:00.000Z day'],
    // The clocks skip this time.
    ['2012-03-11 02:30:00', '2012-03-11T07:00:00.000Z instant'],
  ])('%s', (printed, expected) => {
    expect(read(printed)).toBe(expected);
  });

  it('takes the order that it is told', () => {
    expect(read('04/05/2012', 'UTC', 'day_first')).toBe('2012-05-04T00:00:00.000Z day');
    expect(read('04/05/2012', 'UTC', 'month_first')).toBe('2012-04-05T00:00:00.000Z day');
    expect(dayOrderOf(['04/05/2012', '13/05/2012'])).toBe('day_first');
    expect(dayOrderOf(['04/05/2012', '12/25/2012'])).toBe('month_first');
    expect(dayOrderOf(['04/05/2012', '2012-01-01', 'x'])).toBeNull();
  });

  it.each([
    '',
    'bad',
    '0000-00-00 00:00:00',
    '31/02/2012',
    '2012-02-30',
    '0/0/00',
    '12:30',
    '2012-01-01 99:99',
    '-5',
    '1e9',
  ])('%j is no date', (printed) => {
    expect(read(printed)).toBeNull();
  });

  it('never throws', () => {
    const pieces = fc.array(
      fc.constantFrom('20', '12', '/', '-', ':', ' ', 'Jan', 'PM', '+', '99', '.', 'T', 'Z', ','),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((all) => all.join('')),
        ),
        (printed) => {
          const moment = printedMoment(printed, 'Europe/Berlin');
          expect(moment === null || !Number.isNaN(moment.at.getTime())).toBe(true);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
