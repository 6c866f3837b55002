import { ownerNaming } from './owner-naming.js';

const naming = ownerNaming(['Alan', 'Alan Whit-Wells', 'A. (Al)']);

describe('ownerNaming', () => {
  it.each([
    ['Alan, that is grand.', true],
    ['Dear Alan\nthank you for the yard.', true],
    ['Copydex, Alan. Copydex and patience.', true],
    ['You want to come over to N gauge Alan.', true],
    ['Thanks Alan!', true],
    ['I met Alan at the show.', false],
    ['Nobody here.', false],
  ])('hears whether %j speaks to the owner', (text, calls) => {
    expect(naming(text).calls).toBe(calls);
  });

  it('tells a signature from an address', () => {
    expect(naming('The kits are here.\nAlan')).toEqual({ calls: false, names: true, signed: true });
    expect(naming('The kits are here. – Alan').signed).toBe(true);
    expect(naming('Alan')).toMatchObject({ signed: false });
  });

  it('takes any text for a name', () => {
    expect(ownerNaming(['[*(', '', 'ü-'])('a ü- b')).toMatchObject({ names: true });
    expect(ownerNaming([])('anything').names).toBe(false);
  });
});
