import { readPrintedDay } from './printed-day.js';

describe('readPrintedDay', () => {
  it.each([
    ['November 8, 2010 at 9:12 pm', '2010-11-08'],
    ['Nov. 8th, 2010', '2010-11-08'],
    ['8 November 2010', '2010-11-08'],
    ['8. März 2010 um 21:12', '2010-03-08'],
    ['8 de noviembre de 2010', '2010-11-08'],
    ['le 3 août 2011 à 10 h 05', '2011-08-03'],
    ['2 juin 2011', '2011-06-02'],
    ['2 juillet 2011', '2011-07-02'],
    ['2010-11-08 21:12', '2010-11-08'],
    ['2010/11/08', '2010-11-08'],
    ['08.11.2010, 21:12 Uhr', '2010-11-08'],
    ['29 February 2012', '2012-02-29'],
  ])('reads %s', (printed, day) => {
    expect(readPrintedDay(printed)).toBe(day);
  });

  it.each([
    '3 days ago',
    '03/04/2010',
    '8 November',
    'November 2010',
    '30 February 2010',
    '29 February 2011',
    'Smarch 3, 2010',
  ])('guesses nothing from %s', (printed) => {
    expect(readPrintedDay(printed)).toBeNull();
  });
});
