import { rhythmOf } from '#libs/interactions';
import { rhythmSentence } from './rhythm-sentence.js';

const say = (days: number[], today: number) => rhythmSentence(rhythmOf(days)!, today);
const everyDays = (gaps: number[]) => gaps.reduce((days, gap) => [...days, days.at(-1)! + gap], [10_000]);

it.each([
  ['one comment so far, yesterday', [10_000], 10_001],
  ['one comment so far, 5 months ago', [10_000], 10_150],
  ['three comments so far, all of one day, 20 days ago', [10_000, 10_000, 10_000], 10_020],
  ['three comments so far, the last 5 weeks ago', [10_000, 10_020, 10_030], 10_065],
  ['usually comments every 9 days; it has been 41', everyDays([3, 9, 8, 14, 20]), 10_095],
  ['usually comments every week; it has been 41 days', everyDays([3, 7, 7, 8, 20]), 10_086],
  ['comments regularly, every week; last today', everyDays([7, 7, 7, 7, 6, 8, 7]), 10_049],
  ['usually comments every 9 days; it has been 3 years', everyDays([3, 9, 8, 14, 20]), 11_200],
  ['usually comments every 4 months; last yesterday', everyDays([30, 110, 130, 300]), 10_571],
  [
    'usually comments every 2 days, with silences of up to 90 days; it has been 12',
    everyDays([1, 2, 1, 2, 90, 2]),
    10_110,
  ],
])('%s', (sentence, days, today) => expect(say(days, today)).toBe(sentence));
