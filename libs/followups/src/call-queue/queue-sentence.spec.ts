import { queueSentence } from './queue-sentence.js';

const week = (places: number, isThisWeek = true) => ({ monday: '2026-11-30', isThisWeek, slots: [], places });
const say = (places: number, out: number, next: number) =>
  queueSentence({ week: week(places), out, next }, '2026-11-27');

it('says how many calls are free, how many may still be taken up, and who is next', () => {
  expect(say(2, 0, 3)).toBe('Two calls are free this week: these three are next.');
  expect(say(1, 1, 1)).toBe('One call is free this week, and one invitation is out: this one is next.');
  expect(say(2, 4, 0)).toBe('Two calls are free this week, and four invitations are out.');
  expect(queueSentence({ week: week(2, false), out: 0, next: 2 }, '2026-11-27')).toBe(
    'Two calls are free in the week of Monday 30 November: these two are next.',
  );
});

it('says where nothing is free', () => {
  expect(queueSentence({ week: null, out: 0, next: 0 }, '2026-11-27')).toBe(
    'No time for a call is free in the days ahead.',
  );
  expect(queueSentence({ week: null, out: 2, next: 3 }, '2026-11-27')).toBe(
    'No time for a call is free in the days ahead, and two invitations are out.',
  );
});
