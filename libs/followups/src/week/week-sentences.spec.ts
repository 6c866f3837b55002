import { isQuietWeek, weekSentences, type ToldWeek } from './week-sentences.js';

const quiet: ToldWeek = {
  comments: 0,
  voices: 0,
  answered: 0,
  newVoiceCount: 0,
  newVoices: [],
  talkCount: 0,
  talks: [],
  movedUpCount: 0,
  movedUp: [],
  wentQuietCount: 0,
  wentQuiet: [],
  promises: { made: 0, kept: 0, open: 0 },
  suggested: 0,
  actedOn: 0,
};
const person = (name: string) => ({ id: name, name });

describe('the sentences of a week', () => {
  it('tell what happened', () => {
    const week: ToldWeek = {
      ...quiet,
      comments: 41,
      voices: 23,
      answered: 6,
      newVoiceCount: 3,
      newVoices: [person('Ana'), person('Ben')],
      talkCount: 3,
      talks: [
        { ...person('Donna'), talks: 2, channel: 'phone' },
        { ...person('Jenn'), talks: 1, channel: 'in_person' },
      ],
      movedUpCount: 2,
      movedUp: [
        { ...person('Jenn'), depth: 'met' },
        { ...person('Ruben'), depth: 'letters' },
      ],
      wentQuietCount: 4,
      wentQuiet: [person('Ines'), person('Tomasz'), person('Yuki')],
      promises: { made: 3, kept: 2, open: 4 },
      suggested: 9,
      actedOn: 6,
    };
    expect(weekSentences(week)).toEqual([
      '41 comments came from 23 people; you answered six.',
      'Three new voices: Ana, Ben and one more.',
      'You talked with Donna by phone and Jenn in person, three talks in all.',
      'It came with Jenn to a first meeting and with Ruben to letters.',
      'You made three promises, you kept two and four promises are due and open.',
      'Ines, Tomasz, Yuki and one more went quiet.',
      'Of nine suggestions you acted on six.',
    ]);
    expect(isQuietWeek(week)).toBe(false);
  });

  it('are right for one and for none', () => {
    const one: ToldWeek = {
      ...quiet,
      comments: 1,
      voices: 1,
      newVoiceCount: 1,
      newVoices: [person('Ana')],
      suggested: 1,
    };
    expect(weekSentences(one)).toEqual([
      'One comment came; it has no answer yet.',
      'A new voice: Ana.',
      'You talked with nobody.',
      'You did not act on the one suggestion.',
    ]);
    expect(weekSentences(quiet)).toEqual(['You talked with nobody.']);
    expect(isQuietWeek(quiet)).toBe(true);
  });
});
