import { call, mail, reply, row, signal } from '../../test/build-facts.js';
import { isKept, owedBy, promiseDue } from './promises.js';

describe('what is owed', () => {
  it.each([
    ['I’ll send you the link tonight', 'letter'],
    ['I will email you next week', 'letter'],
    ['I’ll call you on Friday', 'call'],
    ['Let’s set up a time to talk, I promise', 'call'],
    ['I’ll write a post about that', 'post'],
    ['I will come by and see the press', 'meeting'],
    ['I’ll let you know', 'answer'],
  ])('%s: %s', (quote, owed) => expect(owedBy(quote)).toBe(owed));
});

describe('the day', () => {
  // A Monday.
  const said = row({ at: new Date('2026-11-23T20:00:00Z') });
  it.each([
    ['I’ll send it tonight', '2026-11-23'],
    ['I’ll send it tomorrow', '2026-11-24'],
    ['I will do it this week', '2026-11-27'],
    ['I will call you next week', '2026-12-04'],
    ['I’ll ring on Friday', '2026-11-27'],
    ['I’ll ring next Monday', '2026-11-30'],
    ['over the weekend I will', '2026-11-29'],
    ['in two weeks I will', '2026-12-07'],
    ['within 3 days', '2026-11-26'],
    ['I’ll send you the link', null],
  ])('%s: %s', (quote, due) => {
    expect(promiseDue(signal({ type: 'promise', interactionId: 'a', quote }), said, 'UTC')).toBe(due);
  });

  it('goes by what was read, and by the owner’s own calendar', () => {
    const read = signal({ type: 'promise', interactionId: 'a', quote: 'tonight', dueOn: '2026-12-24' });
    expect(promiseDue(read, said, 'UTC')).toBe('2026-12-24');
    const tonight = signal({ type: 'promise', interactionId: 'a', quote: 'tonight' });
    expect(promiseDue(tonight, said, 'Asia/Tokyo')).toBe('2026-11-24');
  });
});

describe('keeping', () => {
  const said = reply({ id: 'p', ago: 10, threadId: 't', position: 2 });
  const promise = (quote: string, promisedBy: 'owner' | 'contact' = 'owner') =>
    signal({ type: 'promise', interactionId: 'p', quote, promisedBy });
  const tweet = reply({ ago: 3, channel: 'twitter', kind: 'mention' });

  it.each([
    ['a letter by a mail', 'I’ll email you', mail({ ago: 3 }), true],
    ['a letter by a tweet', 'I’ll email you', tweet, false],
    [
      'a letter by a direct message',
      'I’ll send you the link',
      reply({ ago: 3, channel: 'twitter', kind: 'message' }),
      true,
    ],
    ['a letter by an earlier mail', 'I’ll email you', mail({ ago: 11 }), false],
    ['a letter by a mail of theirs', 'I’ll email you', mail({ ago: 3, direction: 'inbound' }), false],
    ['a call by a call', 'I’ll call you', call({ ago: 3 }), true],
    ['a call by a mail', 'I’ll call you', mail({ ago: 3 }), false],
    ['an answer by a tweet', 'I’ll let you know', tweet, true],
    ['a post by a mail', 'I’ll write a post on that', mail({ ago: 3 }), false],
  ])('%s', (_what, quote, done, kept) => expect(isKept(promise(quote), said, [said, done])).toBe(kept));

  it('is done by whoever promised', () => {
    const theirs = promise('I’ll email you', 'contact');
    expect(isKept(theirs, said, [said, mail({ ago: 3 })])).toBe(false);
    expect(isKept(theirs, said, [said, mail({ ago: 3, direction: 'inbound' })])).toBe(true);
  });
});
