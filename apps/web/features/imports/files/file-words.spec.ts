import { filesSentence, madeOneSentence, peopleSentence } from './file-words';
import type { FilePreview } from './files.types';

const preview = {
  kinds: [
    { kind: 'comment', count: 1_204 },
    { kind: 'pingback', count: 18 },
  ],
  posts: 31,
  people: 212,
  peopleKnown: 9,
  isWhole: true,
  rows: 1_222,
  rowsExpected: 1_222,
} as FilePreview;

it('says what is in files', () => {
  expect(filesSentence(preview)).toBe(
    '1,204 comments and 18 pingbacks under 31 posts, by 212 people, nine of whom you know.',
  );
  expect(filesSentence({ ...preview, isWhole: false, rowsExpected: 98_765 })).toMatch(
    /These are the first 1,222 rows; by its length there are about 99,000 rows\.$/,
  );
  expect(filesSentence({ ...preview, rows: 0 })).toBe('Nothing in these files can be brought in.');
});

it('says whom an import has brought', () => {
  const summary = {
    people: 212,
    answered: 40,
    spokenTo: 1,
    offers: 0,
    openPromises: 0,
    unanswered: 0,
    madeOne: 0,
    madeOneOf: [],
    perhapsOne: 0,
    unread: 0,
    comparing: false,
  };
  expect(peopleSentence(summary)).toBe('212 people; you have answered 40 of them and you have spoken to one of them.');
  expect(peopleSentence({ ...summary, people: 1, answered: 0, spokenTo: 0 })).toBe('One person.');
});

it.each([
  [0, null],
  [1, 'One of them certainly was somebody you know, and became one with them.'],
  [12, 'Twelve of them certainly were somebody you know, and became one with them.'],
])('says how many were known: %i', (madeOne, sentence) => {
  expect(madeOneSentence({ madeOne })).toBe(sentence);
});
