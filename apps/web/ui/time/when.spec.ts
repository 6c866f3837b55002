import { dayTitle, daysBetween, describeWhen, todayIn } from './when';

const reckoning = { now: new Date('2026-11-23T15:00:00Z'), timeZone: 'America/New_York' };
const instant = (happenedAt: string) => describeWhen({ happenedAt, precision: 'instant' }, reckoning);

describe('describeWhen', () => {
  it('says how long ago in calendar days of the time zone', () => {
    expect(instant('2026-11-23T14:59:40Z').text).toBe('just now');
    expect(instant('2026-11-23T14:20:00Z').text).toBe('40 minutes ago');
    expect(instant('2026-11-23T13:00:00Z').text).toBe('2 hours ago');
    // 03:00 UTC on the 23rd is still the evening of the 22nd in New York.
    expect(instant('2026-11-23T03:00:00Z').text).toBe('yesterday');
    expect(instant('2026-11-13T15:00:00Z').text).toBe('10 days ago');
    expect(instant('2026-09-26T15:00:00Z').text).toBe('8 weeks ago');
    expect(instant('2026-03-01T15:00:00Z').text).toBe('9 months ago');
    expect(instant('2010-09-26T15:00:00Z').text).toBe('September 2010');
  });

  it('counts days across the end of daylight saving time', () => {
    expect(daysBetween('2026-10-31T23:30:00-04:00', reckoning)).toBe(23);
  });

  it('gives the exact instant in the time zone', () => {
    expect(instant('2026-11-23T03:00:00Z').exact).toBe('Sunday 22 November 2026 at 22:00');
  });

  it('never says more than is known', () => {
    const month = describeWhen({ happenedAt: '2010-09-01T04:00:00Z', precision: 'month' }, reckoning);
    expect(month).toEqual({ text: 'September 2010', exact: 'September 2010' });
    const year = describeWhen({ happenedAt: '2010-01-01T05:00:00Z', precision: 'year' }, reckoning);
    expect(year.text).toBe('2010');
    expect(describeWhen({ happenedAt: null, precision: 'none' }, reckoning).text).toBe('no date known');
  });

  it('says that a date is the post’s and not the comment’s', () => {
    const moment = { happenedAt: '2010-09-26T04:00:00Z', precision: 'day' as const, datedBy: 'post' as const };
    expect(describeWhen(moment, reckoning).text).toBe('under a post of 26 September 2010');
  });

  it('keeps a day a day where midnight is another day in Greenwich', () => {
    const moment = { happenedAt: '2026-11-22T05:00:00Z', precision: 'day' as const };
    expect(describeWhen(moment, reckoning)).toEqual({ text: 'yesterday', exact: '22 November 2026' });
  });
});

describe('dates of days', () => {
  it('titles a date', () => expect(dayTitle('2026-11-23')).toBe('Monday 23 November'));
  it('knows today where the owner lives', () => {
    expect(todayIn({ now: new Date('2026-11-24T03:00:00Z'), timeZone: 'America/New_York' })).toBe('2026-11-23');
    expect(todayIn({ now: new Date('2026-11-24T03:00:00Z'), timeZone: 'Asia/Tokyo' })).toBe('2026-11-24');
  });
});
