import { call, mail, reply, row, signal } from '../../test/build-facts.js';
import type { PassedRow } from '../facts/contact-facts.js';
import { closingOf } from './closing.js';

const said = reply({ id: 'p', ago: 10, threadId: 't', position: 2 });
const tweet = reply({ id: 'd', ago: 3, channel: 'twitter', kind: 'mention' });
const direct = reply({ id: 'd', ago: 3, channel: 'twitter', kind: 'message' });
const mailed = mail({ id: 'd', ago: 3 });
const theirs = row({ id: 'd', ago: 3 });

/** What becomes of an owner's promise by one thing that was done later, with these words. */
function closing(quote: string, done: PassedRow, words = '', promisedBy: 'owner' | 'contact' = 'owner') {
  const promise = signal({ type: 'promise', interactionId: 'p', quote, promisedBy });
  const texts = new Map([[said.id, quote], ...(words === '' ? [] : [[done.id, words] as const])]);
  return closingOf(promise, said, [said, done], texts)?.how ?? null;
}

describe('where only the way of a later thing is known', () => {
  it.each([
    ['a letter by a mail', 'I’ll email you', mailed, 'kept'],
    ['a letter by a tweet', 'I’ll email you', tweet, null],
    ['a letter by a direct message', 'I’ll send you the link', direct, 'kept'],
    ['a letter by an earlier mail', 'I’ll email you', mail({ id: 'd', ago: 11 }), null],
    ['a letter by a mail of theirs', 'I’ll email you', mail({ id: 'd', ago: 3, direction: 'inbound' }), null],
    ['a call by a call', 'I’ll call you', call({ ago: 3 }), 'kept'],
    ['a call by a call of theirs', 'I’ll call you', call({ ago: 3, direction: 'inbound' }), 'kept'],
    ['a call by a mail', 'I’ll call you', mailed, null],
    ['an answer by a tweet', 'I’ll let you know', tweet, 'kept'],
    ['a post by a mail', 'I’ll write a post on that', mailed, null],
    ['a visit by a call', 'I’ll come by on Tuesday', call({ ago: 3 }), null],
  ])('%s', (_what, quote, done, how) => expect(closing(quote, done)).toBe(how));
});

describe('by its words', () => {
  it.each([
    ['a letter on it', 'I’ll send you the recipe for rye', mailed, 'Rye flour and caraway, as below.', 'kept'],
    ['a letter on something else', 'I’ll send you the recipe for rye', mailed, 'The choir needs a tenor.', null],
    ['any letter, where just one was owed', 'I’ll write to you', mailed, 'I thought of your mother.', 'kept'],
    ['a letter that puts it off', 'I’ll email you the map', mailed, 'I haven’t forgotten the map!', null],
    ['the link in public', 'I’ll send you the link', tweet, 'there you go http://t.example/1', 'kept'],
    ['another link in public', 'I’ll send you the link to the museum', tweet, 'a cat! http://t.example/1', null],
    ['a public word that it was sent', 'I’ll email you the form', reply({ id: 'd', ago: 3 }), 'Sent!', 'kept'],
    ['the answer', 'I’ll ask about the glass', tweet, 'I asked: glass is on Fridays.', 'kept'],
    ['a pleasantry', 'I’ll ask about the glass', tweet, 'Ha! Good one.', null],
    ['the post', 'I’ll write a post about trains', tweet, 'it’s up! https://porch.example/trains', 'kept'],
    ['times to choose from', 'I’ll set up a time to talk', mailed, 'How is Tuesday at four?', 'kept'],
    ['two names', 'I’ll introduce you to Lotte', mailed, 'Kwame, meet Lotte.', 'kept'],
    ['a word that it can’t be', 'I’ll visit you', tweet, 'I can’t make it after all.', 'released'],
    ['another day', 'I’ll visit you', tweet, 'I can’t come this week but I’ll come the one after', null],
  ])('%s', (_what, quote, done, words, how) => expect(closing(quote, done, words)).toBe(how));
});

describe('by a word of whoever was owed it', () => {
  it.each([
    ['I’ll post you a jar of damson', 'The damson has landed!', 'kept'],
    ['I’ll call you', 'Thanks for calling last night.', 'kept'],
    ['I’ll send you the chapter', 'No sign of the chapter yet, did it go astray?', null],
    ['I’ll send you the chapter', 'Thank you, I’m looking forward to the chapter.', null],
    ['I’ll mail you that article', 'Don’t trouble yourself, I found it in the library.', 'released'],
    ['I’ll mail you that article', 'No need to hurry.', null],
  ])('“%s”: “%s”', (quote, words, how) => expect(closing(quote, theirs, words)).toBe(how));
});

it('is done by whoever promised', () => {
  expect(closing('I’ll email you', mailed, '', 'contact')).toBeNull();
  expect(closing('I’ll email you', mail({ id: 'd', ago: 3, direction: 'inbound' }), '', 'contact')).toBe('kept');
});

it('is told with the row that did it, the first one', () => {
  const promise = signal({ type: 'promise', interactionId: 'p', quote: 'I’ll email you', promisedBy: 'owner' });
  const [first, second] = [mail({ id: 'one', ago: 4 }), mail({ id: 'two', ago: 2 })];
  expect(closingOf(promise, said, [said, first, second], new Map())?.row.id).toBe('one');
});

it('does not slow down on hostile text', () => {
  const started = performance.now();
  for (const bad of ['I’ll '.repeat(20_000), 'not '.repeat(20_000), 'sent '.repeat(20_000), 'a@'.repeat(20_000)]) {
    closing('I’ll send you the link', tweet, bad);
    closing(bad, tweet, 'Here it is.');
  }
  expect(performance.now() - started).toBeLessThan(2_000);
});
