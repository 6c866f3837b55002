import { dateItems } from './date-items.js';

const now = new Date('2026-03-02T09:00:00Z');

describe('dateItems', () => {
  it('gives an item without a date that of its post, with its precision', () => {
    const dateOf = dateItems({ at: new Date('2009-12-31T23:00:00Z'), precision: 'year' }, 'Europe/Berlin', now);
    expect(dateOf(null)).toEqual({ happenedAt: new Date('2009-12-31T23:00:00Z'), precision: 'year', datedBy: 'post' });
  });

  it('takes only the day of a post that is known to the minute: a comment was not written in that minute', () => {
    const dateOf = dateItems({ at: new Date('2010-09-27T23:30:00Z'), precision: 'instant' }, 'Europe/Berlin', now);
    expect(dateOf(null)).toEqual({ happenedAt: new Date('2010-09-27T22:00:00Z'), precision: 'day', datedBy: 'post' });
  });

  it('takes the day that is printed at the item, in the zone of the workspace', () => {
    const dateOf = dateItems({ at: new Date('2010-01-01T00:00:00Z'), precision: 'year' }, 'America/New_York', now);
    const printed = { happenedAt: new Date('2010-11-08T05:00:00Z'), precision: 'day', datedBy: 'item' };
    expect(dateOf('November 8, 2010 at 9:12 pm')).toEqual(printed);
    expect(dateOf('November 8, 2010 at 9:12 pm')).toEqual(printed);
  });

  it('falls back on the post for a date that would have to be guessed or lies ahead', () => {
    const dateOf = dateItems({ at: new Date('2010-09-01T00:00:00Z'), precision: 'month' }, 'UTC', now);
    for (const printed of ['03/04/2010', '1 January 2031']) expect(dateOf(printed).datedBy).toBe('post');
  });

  it('counts back from the day on which the page was copied, no finer than the page says', () => {
    const dateOf = dateItems(null, 'Europe/Berlin', now);
    const day = { happenedAt: new Date('2026-02-26T23:00:00Z'), precision: 'day', datedBy: 'item' };
    const year = { happenedAt: new Date('2022-12-31T23:00:00Z'), precision: 'year', datedBy: 'item' };
    expect(dateOf('3 days ago')).toEqual(day);
    expect(dateOf('3 years ago')).toEqual(year);
  });

  it('does not believe a comment that is older than its post', () => {
    const dateOf = dateItems({ at: new Date('2024-05-01T00:00:00Z'), precision: 'day' }, 'UTC', now);
    expect(dateOf('3 years ago').datedBy).toBe('post');
    expect(dateOf('1 year ago').datedBy).toBe('item');
  });

  it('invents nothing where neither item nor post has a date', () => {
    expect(dateItems(null, 'UTC', now)('some weeks ago')).toEqual({
      happenedAt: null,
      precision: 'none',
      datedBy: null,
    });
  });
});
