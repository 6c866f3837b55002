import { lastMailInWords } from './mail-words';
import type { LastMail } from './mail.types';

it('says how the last mail fared', () => {
  const last = (given: Partial<LastMail>) =>
    lastMailInWords({
      kind: 'daily',
      day: '2026-11-23',
      fate: 'sent',
      at: '2026-11-23T07:00:00Z',
      error: null,
      ...given,
    });
  expect(last({})).toBe('The mail of Monday 23 November was sent.');
  expect(last({ kind: 'weekly' })).toBe('The mail of the week from Monday 23 November was sent.');
  expect(last({ fate: 'quiet' })).toMatch(/nothing to tell\.$/u);
  expect(last({ fate: 'waiting', error: 'Nobody listens.' })).toMatch(/tried again\. Nobody listens\.$/u);
  expect(last({ fate: 'waiting' })).toMatch(/on its way\.$/u);
  expect(last({ fate: 'failed', error: 'Box full.' })).toBe('The mail of Monday 23 November did not go out. Box full.');
  expect(last({ fate: 'uncertain' })).toMatch(/not sent twice\.$/u);
});
