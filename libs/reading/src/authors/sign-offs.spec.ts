import { gatherRoster } from '../answers/gather-roster.js';
import { selfNaming } from './self-naming.js';

const roster = gatherRoster([], { names: ['Hedda'] }, '');
const told = 'The bench was cold and the kettle was colder, and still we sat there until the lamps came on.';

describe('who signs a text', () => {
  it.each([
    ['with a place', `${told}\nBernard Ogle, Northallerton`, 'Bernard Ogle'],
    ['with a kiss', `${told}\n\nHattie Voss x`, 'Hattie Voss'],
    ['over what he does', `${told}\n\nTobias Wren\nWren and Daughter\nHarmony, Maine`, 'Tobias Wren'],
    ['with a closing in the same line', `${told} Love, Bernie x`, 'Bernie'],
    ['as a relative', `${told} Your daughter, Cheryl`, 'Cheryl'],
    [
      'after a closing, with a place',
      `${told}\n\nWith collegial greetings,\nDr. A. Krüger, Witzenhausen`,
      'Dr. A. Krüger',
    ],
    ['in passing, with an initial', `${told} I slept. G. Batiste`, 'G. Batiste'],
    ['in passing, with a place', `${told} Then it came. Ana (the Algarve)`, 'Ana'],
    ['in passing, with where he comes from', `${told} It is the sea air. Sheila Mosscrop, Anglesey`, 'Sheila Mosscrop'],
    ['in passing, with a club', `${told} Priscilla Tate, Toastmasters District 40`, 'Priscilla Tate'],
    ['with every good wish', `${told} With every good wish, Eleanor Whitby`, 'Eleanor Whitby'],
    ['for two', `${told}\n\nBarb & Ken`, 'Barb & Ken'],
    ['for two, in passing', `${told} We are not speaking. Jean & Brian`, 'Jean & Brian'],
    ['with a byname', `${told} I tell the world. Old Jack`, 'Old Jack'],
    ['with what he does, in brackets', `${told} P. Hulme (botanist, for my sins, at the RHS)`, 'P. Hulme'],
    ['with a name that is a word', `${told}\nPrecious`, 'Precious'],
    ['as kin, in brackets', `${told} (The wife, S. Malik-Thorne)`, 'S. Malik-Thorne'],
    ['as kin, at the beginning', `This is Mum (Sal). ${told}`, 'Sal'],
    ['who comes again', `Sal again, the mum. ${told}`, 'Sal'],
    ['at the beginning', `Hedda it's Ange, from the bakery. ${told}`, 'Ange'],
  ])('%s', (_, text, name) => {
    expect(selfNaming(text, roster)?.name).toBe(name);
  });

  it.each([
    ['a sentence of one word', `${told} Huh.`],
    ['an answer to himself', `${told} Would anybody like some? Fine`],
    ['a month', `${told} In April`],
    ['words to the owner', `${told}\n\nThank you, Hedda`],
    ['what belongs to somebody', `It's Parkinson's, since you ask. ${told}`],
  ])('is not %s', (_, text) => {
    const found = selfNaming(text, roster);
    expect(found !== null && (found.sure || found.likely === true)).toBe(false);
  });
});
