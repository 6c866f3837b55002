import { mergeSentence } from './merges-words';

describe('what is said of a merge', () => {
  const gone = { id: '1', name: 'kdahlgren' };

  it.each([
    ['merge', 'owner', 'kdahlgren was made one with this person by hand.'],
    ['merge', 'matching', 'kdahlgren was made one with this person by itself, being certain.'],
    ['split', 'owner', 'kdahlgren was taken out of this person by hand.'],
  ] as const)('%s, %s', (kind, by, sentence) => {
    expect(mergeSentence({ kind, by, gone })).toBe(sentence);
  });
});
