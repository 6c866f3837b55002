import { count, every, times, whenWords } from './plain-words.js';

const today = '2026-11-23';
const known = (on: string) => whenWords({ on, precision: 'day', datedBy: 'hand' }, today);

it('counts in the singular and the plural', () => {
  expect([0, 1, 2, 1_204].map((number) => count(number, 'comment'))).toEqual([
    '0 comments',
    '1 comment',
    '2 comments',
    '1,204 comments',
  ]);
  expect([1, 2, 3].map(times)).toEqual(['once', 'twice', '3 times']);
});

it('says a cadence as one would', () => {
  expect([1, 7, 14, 30, 90, 365].map(every)).toEqual([
    'every day',
    'every week',
    'every 2 weeks',
    'every 30 days',
    'every 90 days',
    'every year',
  ]);
});

describe('when', () => {
  it.each([
    ['2026-11-24', 'today'],
    ['2026-11-23', 'today'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-21', '2 days ago'],
    ['2026-08-16', '99 days ago'],
    ['2026-08-15', '3 months ago'],
    ['2025-11-24', '11 months ago'],
    ['2024-12-23', '23 months ago'],
    ['2024-11-23', '2 years ago'],
    ['2024-11-22', '2 years ago'],
    ['2024-06-01', 'over 2 years ago'],
  ])('%s is %s', (day, words) => expect(known(day)).toBe(words));

  it('is never finer than it is known', () => {
    expect(whenWords({ on: '2026-03-01', precision: 'month', datedBy: 'hand' }, today)).toBe('in March 2026');
    expect(whenWords({ on: '2026-01-01', precision: 'year', datedBy: 'item' }, today)).toBe('in 2026');
    expect(whenWords({ on: '2026-03-14', precision: 'day', datedBy: 'post' }, today)).toBe(
      'under a post of March 2026',
    );
    expect(whenWords({ on: '2026-01-01', precision: 'year', datedBy: 'post' }, today)).toBe('under a post of 2026');
  });
});
