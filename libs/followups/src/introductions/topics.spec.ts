import { facts, row, signal } from '../../test/build-facts.js';
import { topicsOf, topicWord } from './topics.js';

const wrote = row({ id: 'wrote' });
const fact = (quote: string, more = {}) =>
  signal({ type: 'fact', fact: 'interest', interactionId: 'wrote', id: quote, quote, ...more });
const topics = (quote: string, more = {}) =>
  topicsOf(facts({ rows: [wrote], signals: [fact(quote, more)] })).map(({ topic }) => topic);

describe('topics', () => {
  it('are the long words of an interest, one for all their forms', () => {
    expect(topics('I love beekeeping and old type.')).toEqual(['interest beekeep']);
    for (const word of ['beekeepers', 'Beekeeper', 'beekeeping']) {
      expect(topics(`I know a ${word}.`)).toEqual(['interest beekeep']);
      expect(topicWord('interest beekeep', `I know a ${word}.`)).toBe(word);
    }
    expect(topicWord('interest beekeep', 'I know nobody.')).toBeNull();
  });

  it.each([
    ['sensitive', { sensitive: true }],
    ['dismissed', { state: 'dismissed' }],
    ['about somebody else', { about: 'brother' }],
    ['no interest', { fact: 'health' }],
    ['in words that are not there', { interactionId: 'other' }],
  ])('are none where it is %s', (_, more) => expect(topics('I love beekeeping.', more)).toEqual([]));

  it('leave out addresses, and are not many', () => {
    expect(topics('See https://example.com/gardening and @gardening')).toEqual([]);
    const words = Array.from(
      { length: 80 },
      (_, n) => `word${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}xyz`,
    );
    expect(topics(words.join(' ')).length).toBe(30);
  });
});
