import { PageDates } from './page-dates.js';

const time = {
  timeZone: 'Europe/Berlin',
  savedAt: new Date('2024-05-15T12:00:00Z'),
  language: 'de-DE',
  postedAt: new Date('2019-06-19T19:38:08Z'),
};
const read = (printed: string, given: Partial<typeof time> = {}) => {
  const { at, precision } = new PageDates({ ...time, ...given }, [{ exact: null, printed }]).read({
    exact: null,
    printed,
  });
  return [at?.toISOString() ?? null, precision];
};
const exactly = (exact: string, printed: string | null = null) => {
  const { at, precision } = new PageDates(time, []).read({ exact, printed });
  return [at?.toISOString() ?? null, precision];
};

describe('the dates of a page', () => {
  it.each([
    ['2013-03-11T23:45:54+00:00', '2013-03-11T23:45:54.000Z'],
    ['2013-03-11 23:45:54Z', '2013-03-11T23:45:54.000Z'],
    ['1433578985419', '2015-06-06T08:23:05.419Z'],
    ['1750000000', null],
    ['1450000000', '2015-12-13T09:46:40.000Z'],
  ])('are instants in %s', (exact, instant) => {
    expect(exactly(exact)).toEqual([instant, instant === null ? 'none' : 'instant']);
  });

  it('are days where no zone is said, or only a day', () => {
    expect(exactly('2013-08-29')).toEqual(['2013-08-28T22:00:00.000Z', 'day']);
    expect(exactly('2013-08-29T10:00:00')).toEqual(['2013-08-28T22:00:00.000Z', 'day']);
    expect(exactly('soon', 'March 3, 2011 at 4:05 pm')).toEqual(['2011-03-02T23:00:00.000Z', 'day']);
  });

  it.each([
    ['March 3, 2011 at 4:05 pm', '2011-03-02T23:00:00.000Z'],
    ['19. Juni 2018 um 20:41 Uhr', '2018-06-18T22:00:00.000Z'],
    ['3 mars 2011 à 16 h 05 min', '2011-03-02T23:00:00.000Z'],
    ['Comment by Ann — 17.07, 2011 @ 13:04', '2011-07-16T22:00:00.000Z'],
    ['2011年3月3日 16:05', '2011-03-02T23:00:00.000Z'],
    ['am 03.03.11', '2011-03-02T23:00:00.000Z'],
    ['03/04/2010', '2010-04-02T22:00:00.000Z'],
    ['Jun 20th at 12:50 pm', '2019-06-19T22:00:00.000Z'],
    ['3. Januar um 9:00', '2020-01-02T23:00:00.000Z'],
    ['vor 2 Tagen', '2024-05-12T22:00:00.000Z'],
  ])('are read in %s', (printed, instant) => {
    expect(read(printed)).toEqual([instant, 'day']);
  });

  it('are read by day or by month first as other dates of the page tell, or its language', () => {
    expect(read('03/04/2010', { language: 'en-US' })[0]).toBe('2010-03-03T23:00:00.000Z');
    expect(read('03/04/2010', { language: '' })).toEqual([null, 'none']);
    const dates = ['14/04/2010', '03/04/2010'].map((printed) => ({ exact: null, printed }));
    const { at } = new PageDates({ ...time, language: 'en-US' }, dates).read(dates[1]!);
    expect(at?.toISOString()).toBe('2010-04-02T22:00:00.000Z');
  });

  it.each(['', 'never', '31/02/2010', 'March 3, 2031', '99 Luftballons'])('are none in %j', (printed) => {
    expect(read(printed)).toEqual([null, 'none']);
  });
});
