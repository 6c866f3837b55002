import { foundSentence, resultSentence, timeLeft } from './import-words';
import type { ImportView } from './imports.types';

const view: ImportView = {
  id: 'x',
  format: 'pasted-thread',
  fileName: null,
  state: 'done',
  postTitle: null,
  postUrl: null,
  postDate: null,
  postDatePrecision: null,
  bytesTotal: 0,
  bytesDone: 0,
  rowsTotal: 100,
  rowsDone: 100,
  counts: { created: 0, matched: 0, kept: 0, alreadyThere: 0, updated: 0, skipped: 0, failed: 0 },
  people: { created: 0, matched: 0 },
  error: null,
  threadId: null,
  createdAt: '2026-11-23T15:00:00Z',
  startedAt: '2026-11-23T15:00:00Z',
  finishedAt: null,
};

it('says what an import has brought', () => {
  const counts = { created: 10, matched: 36, kept: 84, alreadyThere: 0, updated: 0, skipped: 18, failed: 0 };
  expect(resultSentence({ ...view, counts, people: { created: 9, matched: 1 } })).toBe(
    'It brought 130 items and nine new people and one person you knew. ' +
      '84 items by unknown authors stay in the thread. 18 items were skipped; each row says why.',
  );
});

it('says that a second run changed nothing', () => {
  const counts = { ...view.counts, alreadyThere: 129 };
  expect(resultSentence({ ...view, counts })).toBe('Everything in it was there already, so nothing has changed.');
});

it('reckons the time left from how fast it went so far', () => {
  const running: ImportView = { ...view, state: 'running', rowsDone: 25 };
  expect(timeLeft(running, new Date('2026-11-23T15:00:10Z'))).toBe('about 30 seconds left');
  expect(timeLeft(running, new Date('2026-11-23T15:01:00Z'))).toBe('about 3 minutes left');
  expect(timeLeft({ ...running, rowsDone: 0 }, new Date('2026-11-23T15:01:00Z'))).toBeNull();
});

it('says what was found in the words', () => {
  const counts = {
    offers: 14,
    unansweredOffers: 2,
    invitations: 3,
    promises: 4,
    openPromises: 4,
    questions: 40,
    unansweredQuestions: 31,
    talks: 0,
    facts: 9,
    relations: 0,
  };
  expect(foundSentence(counts)).toBe('14 offers to talk, four promises and 31 unanswered questions');
  expect(foundSentence({ ...counts, offers: 0, promises: 1, unansweredQuestions: 0 })).toBe('one promise');
  expect(foundSentence({ ...counts, offers: 0, promises: 0, unansweredQuestions: 0 })).toBeNull();
});
