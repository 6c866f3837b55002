import type { AuthorWord } from './author-correction.entity.js';
import { weighWords } from './weigh-words.js';

const is = (name: string): AuthorWord => ({ says: 'is', name, contactId: name.toLowerCase() });
const isNot = (name: string): AuthorWord => ({ says: 'is_not', name, contactId: null });

describe('weighWords', () => {
  it.each<[string, AuthorWord[], string | null, string[]]>([
    ['nothing', [], null, []],
    ['one word', [is('Jenn')], 'Jenn', []],
    ['the last of several names', [is('Jenn'), is('Tom')], 'Tom', []],
    ['several refusals', [isNot('Jenn'), isNot('Tom')], null, ['Jenn', 'Tom']],
    ['a name beside a refusal of another', [isNot('Tom'), is('Jenn')], 'Jenn', ['Tom']],
    ['a refusal taken for a slip', [isNot('jenn'), is('Jenn')], 'Jenn', []],
    ['a name refused after all', [is('Jenn'), isNot('JENN')], null, ['JENN']],
    ['the same refusal twice', [isNot('Jenn'), isNot('Jenn')], null, ['Jenn']],
  ])('weighs %s', (_, words, name, notBy) => {
    const said = weighWords(words);
    expect([said.is?.name ?? null, said.notBy]).toEqual([name, notBy]);
  });
});
