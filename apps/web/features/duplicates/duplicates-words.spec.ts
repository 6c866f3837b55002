import { evidenceOf, maybeYourselfSentence, namesOf, summarySentence } from './duplicates-words';
import type { DuplicatePair, DuplicatePerson } from './duplicates.types';

const none = { proposed: 0, maybeOwner: 0, later: 0, notTheSame: 0, mergedByItself: 0, waiting: 0, largeBlocks: [] };
const person = (name: string) => ({ id: name, name }) as DuplicatePerson;

describe('the words about duplicates', () => {
  it.each([
    [{}, 'Nobody stands here twice, as far as can be told.'],
    [{ proposed: 1 }, 'One pair may be one person.'],
    [{ proposed: 1, maybeOwner: 1 }, 'One pair may be one person. One of your people may be yourself.'],
    [{ proposed: 12, later: 1 }, 'Twelve pairs may be one person each. One pair waits for later.'],
    [
      { mergedByItself: 3, waiting: 5 },
      'Nobody stands here twice, as far as can be told. Three pairs were certain and became one. People are still being compared.',
    ],
  ])('%j', (change, sentence) => {
    expect(summarySentence({ ...none, ...change })).toBe(sentence);
  });

  it('name everybody of a question', () => {
    expect(namesOf({ people: [person('Ann'), person('Anne')], pairs: [] })).toBe('Ann and Anne');
    expect(namesOf({ people: [person('Ann'), person('Anne'), person('ap')], pairs: [] })).toBe('Ann, Anne and ap');
  });

  it('ask the owner about the first who may be himself, and say how many more there are', () => {
    const question = 'admin, 36 comments: is this you?';
    expect(maybeYourselfSentence([{ question }])).toBe(question);
    const several = [question, 'Ada, 1 comment: is this you?', 'ada_l, 2 comments: is this you?'];
    expect(maybeYourselfSentence(several.map((one) => ({ question: one })))).toBe(`${question} Two more may be you.`);
  });

  it('say what is true of every two once, and of some with their names', () => {
    const pair = (oneId: string, otherId: string, ...words: string[]) =>
      ({ id: `${oneId} ${otherId}`, oneId, otherId, for: words, against: [] as string[] }) as DuplicatePair;
    const people = ['Ann', 'Anne', 'ap'].map(person);
    const same = [pair('Ann', 'Anne', 'Both write from here.'), pair('Ann', 'ap', 'Both write from here.')];
    expect(evidenceOf({ people, pairs: same })).toEqual([{ between: null, pair: same[0] }]);
    const [first, second, other] = [...same, pair('Anne', 'ap', 'Both have one number.')];
    expect(evidenceOf({ people, pairs: [first!, other!, second!] })).toEqual([
      { between: 'Ann and Anne; Ann and ap', pair: first },
      { between: 'Anne and ap', pair: other },
    ]);
  });
});
