import { joinedSpans } from './joined-spans.js';
import { rhythmOutlook } from './rhythm-outlook.js';

const given = { today: '2026-11-23', expected: null, silentDays: 9, pausedDays: 0, chance: 0.62 };

it.each([
  ['2026-12-03', '2026-12-21', 'The next words are expected between 3 and 21 December.'],
  ['2026-11-29', '2026-12-21', 'The next words are expected between 29 November and 21 December.'],
  ['2026-12-29', '2027-01-21', 'The next words are expected between 29 December and 21 January 2027.'],
  ['2026-11-23', '2026-12-21', 'The next words are expected by 21 December.'],
  ['2026-10-23', '2026-11-22', 'About 6 in 10 come back by themselves from such a silence.'],
])('%s to %s: %s', (from, until, words) => expect(rhythmOutlook({ ...given, expected: { from, until } })).toBe(words));

it('says which days are not counted, and nothing of who wrote too little', () => {
  expect(rhythmOutlook({ ...given, pausedDays: 35 })).toBe('35 days in which nobody wrote are not counted.');
  expect(rhythmOutlook(given)).toBeNull();
});

it('joins weeks that follow each other', () => {
  expect(joinedSpans(['2026-01-01', '2026-01-08', '2026-03-05'])).toEqual([
    { from: '2026-01-01', until: '2026-01-14' },
    { from: '2026-03-05', until: '2026-03-11' },
  ]);
  expect(joinedSpans([])).toEqual([]);
});
