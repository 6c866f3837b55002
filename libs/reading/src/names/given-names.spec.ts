import { isGivenName } from './given-names.js';

describe('isGivenName', () => {
  it.each(['Gwen', 'OONAGH', 'toni', 'Jürgen', 'Zoë'])('knows %s', (name) => {
    expect(isGivenName(name)).toBe(true);
  });

  it.each(['Bagged', 'Seaweed', 'Mark', 'Hope', 'Evansville', ''])('says nothing of %p', (word) => {
    expect(isGivenName(word)).toBe(false);
  });
});
