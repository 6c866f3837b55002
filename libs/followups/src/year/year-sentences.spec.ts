import { personSentence, stoppedSentence, yearSentences, type ToldSteps, type ToldYear } from './year-sentences.js';

const none: ToldSteps = { waved: 0, chatted: 0, letters: 0, spoken: 0, met: 0, comments: 0, answered: 0, talks: 0 };

function year(totals: Partial<ToldSteps>, given: Partial<ToldYear> = {}): ToldYear {
  const counts = { newVoices: 0, halfBy: 1_000, stoppedCount: 0, stoppedWaiting: 0, stoppedMost: null };
  return { year: 2026, isRunning: false, totals: { ...none, ...totals }, months: [], ...counts, ...given };
}

describe('the sentences of a year', () => {
  it('tell breadth and depth, what went back, who carried it and who stopped', () => {
    const totals = { waved: 312, chatted: 41, spoken: 9, met: 2, comments: 1_204, answered: 310, talks: 14 };
    const months = [
      { ...none, month: 3, talks: 6 },
      { ...none, month: 5, talks: 6 },
      { ...none, month: 6, talks: 2 },
    ];
    const given = { newVoices: 120, halfBy: 11, stoppedCount: 6, stoppedWaiting: 3, months };
    expect(yearSentences(year(totals, given))).toEqual([
      '312 people waved, 41 chatted with you, with nine you have spoken, two in person.',
      'You answered 310 of 1,204 comments. 120 people wrote for the first time.',
      'Eleven people wrote half of the comments.',
      'You talked 14 times with nine people, six of the talks in March 2026.',
      'Six regulars stopped writing; three of them still wait for an answer.',
    ]);
  });

  it('are right for one and for none', () => {
    expect(yearSentences(year({ waved: 1, comments: 1 }, { newVoices: 1 }))).toEqual([
      'One person waved.',
      'You answered none of one comment. One person wrote for the first time.',
      'There was no call and no meeting.',
    ]);
    const one = { spoken: 1, met: 1, talks: 1 };
    expect(yearSentences(year(one, { stoppedCount: 1, stoppedWaiting: 1 }))).toEqual([
      'With one you have spoken, in person.',
      'You talked once with one person.',
      'One regular stopped writing, and still waits for an answer.',
    ]);
    expect(yearSentences(year({}))).toEqual(['You wrote, and nobody answered.', 'There was no call and no meeting.']);
  });
});

describe('who stopped in one month', () => {
  const told = (month: number, people: number, waiting: number) =>
    yearSentences(year({}, { stoppedCount: 6, stoppedWaiting: 3, stoppedMost: { month, people, waiting } })).at(-1);
  const all = 'Six regulars stopped writing; three of them still wait for an answer.';

  it.each([
    [3, 4, 2, `${all} Two of the four who stopped in March 2026 had asked something.`],
    [11, 3, 3, `${all} All of the three who stopped in November 2026 had asked something.`],
    [3, 6, 3, `${all} All of them stopped in March 2026.`],
    [3, 4, 0, all],
    [3, 2, 2, all],
  ])('is told where they were several and had asked: in month %i of %i, %i', (month, stopped, waiting, sentence) => {
    expect(told(month, stopped, waiting)).toBe(sentence);
  });
});

describe('the sentence of a person', () => {
  it.each([
    [41, 2, 'Wrote 41 times; you answered two.'],
    [41, 0, 'Wrote 41 times; you have answered none of it.'],
    [1, 0, 'Wrote once; you have not answered yet.'],
    [1, 1, 'Wrote once; you wrote back.'],
    [3, 3, 'Wrote 3 times; you wrote back as often.'],
    [1_204, 13, 'Wrote 1,204 times; you answered 13.'],
  ])('of %i and %i answers', (comments, answered, sentence) => {
    expect(personSentence({ comments, answered })).toBe(sentence);
  });

  it('tells when somebody wrote last', () => {
    const person = { comments: 9, answered: 1, isWaiting: true };
    expect(stoppedSentence(person, '2026-03-31')).toBe(
      'Wrote 9 times; you answered one. The last time in March 2026, and a question of theirs has no answer.',
    );
  });
});
