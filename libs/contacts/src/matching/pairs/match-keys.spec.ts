import fc from 'fast-check';
import { parseName } from '../names/parse-name.js';
import { isKeyOfName, nameKeys } from './match-keys.js';

describe('the keys of a name', () => {
  const word = fc.constantFrom('anna', 'jenn', 'robert', 'bob', 'smith', 'bergmann', 'mueller', 'x', 'ng', 'whinnem');

  it('are known without making them all', () => {
    fc.assert(
      fc.property(word, word, word, word, (given, family, otherGiven, otherFamily) => {
        const keys = nameKeys(parseName(`${given} ${family}`));
        for (const key of [...keys, ...nameKeys(parseName(`${otherGiven} ${otherFamily}`)), 'm:a@b.example', 'n:#12'])
          expect(isKeyOfName(key, { given, family })).toBe(keys.includes(key));
      }),
    );
  });
});
