import type { PlacedSignal } from '../../memory/memory.types';
import { answersOfSignal, dayIn, editBefore, editOfAnswers, emptyAnswers, factOfAnswers } from './fact-answers';

const birthday = (day: string, month: string, year = '') => ({
  ...emptyAnswers,
  kind: 'birthday' as const,
  day,
  month,
  year,
});
const signal = {
  fact: 'health',
  quote: ' My knee is operated on. ',
  words: null,
  about: 'Jenn',
  isSensitive: true,
  expiresOn: null,
  askAfterOn: null,
} as unknown as PlacedSignal;

describe('a day', () => {
  it.each([
    [birthday('29', '2'), { day: 29, month: 2, year: null }],
    [birthday('29', '2', '1988'), { day: 29, month: 2, year: 1988 }],
    [birthday('29', '2', '1989'), null],
    [birthday('31', '4'), null],
    [birthday('0', '1'), null],
    [birthday('', '1'), null],
    [birthday('1', '1', '19'), null],
  ])('%p', (answers, day) => expect(dayIn(answers)).toEqual(day));
});

it('is sent only with what has a day; what is empty is not known', () => {
  expect(factOfAnswers({ ...birthday('3', '12'), kind: 'job', text: ' Bakes ' })).toEqual({
    kind: 'job',
    text: 'Bakes',
    about: null,
    sensitive: false,
    on: null,
    expiresOn: null,
    askAfterOn: null,
  });
});

describe('what was read', () => {
  it('keeps its own words where nobody changed them', () => {
    expect(editOfAnswers(signal, answersOfSignal(signal))).toEqual(editBefore(signal));
  });

  it('takes other words, another kind and a day', () => {
    const answers = {
      ...answersOfSignal(signal),
      kind: 'family' as const,
      text: 'A new knee',
      askAfterOn: '2026-12-03',
    };
    expect(editOfAnswers(signal, answers)).toMatchObject({
      fact: 'family',
      words: 'A new knee',
      askAfterOn: '2026-12-03',
    });
  });
});
