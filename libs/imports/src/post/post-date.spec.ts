import { readPostDate } from './post-date.js';

const now = new Date('2026-03-02T09:00:00Z');
const read = (written: string, timeZone = 'UTC') => {
  const { at, precision } = readPostDate(written, timeZone, now);
  return [at.toISOString(), precision];
};

describe('readPostDate', () => {
  it('keeps how exactly a date is known, from its first instant in the time zone', () => {
    expect(read('2010')).toEqual(['2010-01-01T00:00:00.000Z', 'year']);
    expect(read('2010-09', 'Europe/Berlin')).toEqual(['2010-08-31T22:00:00.000Z', 'month']);
    expect(read(' 2010-09-27 ', 'America/Los_Angeles')).toEqual(['2010-09-27T07:00:00.000Z', 'day']);
    expect(read('2010-09-27T08:15:00+02:00')).toEqual(['2010-09-27T06:15:00.000Z', 'instant']);
  });

  it('begins a day without midnight at its first hour', () => {
    expect(read('2018-11-04', 'America/Sao_Paulo')).toEqual(['2018-11-04T03:00:00.000Z', 'day']);
  });

  it('takes the day that it is today', () => {
    expect(read('2026-03-02')).toEqual(['2026-03-02T00:00:00.000Z', 'day']);
  });

  it.each([
    '',
    '10',
    '0000',
    '1899-12-31',
    '2010-13',
    '2010-02-30',
    '2011-02-29',
    '2010-02-30T10:00:00Z',
    '27.9.2010',
    'yesterday',
    '2010-9-7',
  ])('refuses %s', (written) => {
    expect(() => read(written)).toThrow('Write the date of the post as 2010, 2010-11 or 2010-11-08.');
  });

  it.each(['2027', '2026-04', '2026-03-03', '2026-03-02T09:00:01Z'])('refuses %s, which lies ahead', (written) => {
    expect(() => read(written)).toThrow('The date of the post lies in the future.');
  });
});
