import { countsSentence, othersSentence } from './counts-sentence';

const none = { asked: 0, spoken: 0, booked: 0, invited: 0, lapsed: 0, waiting: 0, declined: 0, spam: 0 };

describe('what came of an open invitation, in words', () => {
  it('names who asked, who was spoken to and who waits', () => {
    expect(countsSentence({ ...none, asked: 31, spoken: 12, waiting: 4 })).toBe('31 asked, 12 spoken to, 4 waiting.');
    expect(countsSentence({ ...none, asked: 1204, waiting: 1204 })).toBe('1,204 asked, 1,204 waiting.');
    expect(countsSentence({ ...none, spam: 3 })).toBe('Nobody has asked yet.');
  });

  it('names all others after that', () => {
    expect(othersSentence({ ...none, asked: 15, booked: 2, invited: 1, declined: 8, lapsed: 4 })).toBe(
      '2 have a call planned, 1 has still to pick a time, 8 got a kind no, 4 came to nothing.',
    );
    expect(othersSentence({ ...none, asked: 3, waiting: 3 })).toBe('');
  });
});
