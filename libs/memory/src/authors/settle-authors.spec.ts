import type { Inference } from '#libs/reading';
import { settleAuthors, type ReadAuthor } from './settle-authors.js';
import { nothingSaid } from './weigh-words.js';

const certain: Inference = { name: 'Jenn Hall', confidence: 'certain', because: [{ item: 2, quote: '@Jenn — yes' }] };
const probable: Inference = { ...certain, confidence: 'probable' };
const attached = { name: 'Jenn Hall', confidence: 'certain', attached: true } as const;
const open: ReadAuthor = {
  interactionId: 'item',
  printedAuthor: null,
  contactId: null,
  importId: null,
  said: nothingSaid,
  concluded: null,
  inferred: null,
};
const settle = (item: Partial<ReadAuthor>) => settleAuthors([{ ...open, ...item }], (number) => number * 10);
const outcome = (item: Partial<ReadAuthor>) => {
  const { authors, toAttach, toDetach, untouched } = settle(item);
  if (untouched.size > 0) return 'untouched';
  const moves = [...toAttach.map(({ name }) => `to ${name}`), ...toDetach.map(() => 'away')];
  return [...authors.map((author) => (author.attached ? 'keeps' : 'concludes')), ...moves].join(', ');
};

describe('settleAuthors', () => {
  it.each<[string, Partial<ReadAuthor>, string]>([
    ['attaches who is certain', { inferred: certain }, 'concludes, to Jenn Hall'],
    ['only notes who is probable', { inferred: probable }, 'concludes'],
    ['leaves who has it already', { inferred: certain, concluded: attached, contactId: 'jenn' }, 'keeps'],
    [
      'takes it away again when it is only probable',
      { inferred: probable, concluded: attached, contactId: 'jenn' },
      'concludes, away',
    ],
    ['takes it away again when nothing is concluded', { concluded: attached, contactId: 'jenn' }, 'away'],
    [
      'moves it to another',
      { inferred: { ...certain, name: 'Tom' }, concluded: attached, contactId: 'jenn' },
      'concludes, to Tom',
    ],
    ['does not bring back whom a hand has deleted', { inferred: certain, concluded: attached }, 'keeps'],
    ['leaves a printed author alone', { printedAuthor: 'Tom', contactId: 'tom' }, ''],
    ['leaves whoever came by another way', { inferred: certain, contactId: 'tom' }, 'concludes'],
    [
      'never touches a person’s word',
      { inferred: certain, said: { is: { name: 'Tom', contactId: 'tom' }, notBy: [] } },
      'untouched',
    ],
    [
      'concludes instead of a refused printed name',
      { printedAuthor: 'Tom', inferred: certain, said: { is: null, notBy: ['tom'] } },
      'concludes, to Jenn Hall',
    ],
    ['attaches nobody without letters', { inferred: { ...certain, name: '…' } }, 'concludes'],
  ])('%s', (_, item, expected) => {
    expect(outcome(item)).toBe(expected);
  });

  it('tells the evidence by the positions of the thread', () => {
    expect(settle({ inferred: certain }).authors[0]!.because).toEqual([{ position: 20, quote: '@Jenn — yes' }]);
  });
});
