import { isFullName, readAuthor } from './author-name.js';

describe('readAuthor', () => {
  it('knows somebody by the folded name, and prints him as he wrote himself', () => {
    expect(readAuthor('  Søren  Ångström ')).toEqual({ known: true, name: 'Søren Ångström', folded: 'soren angstrom' });
    expect(readAuthor('Чебурашка')).toMatchObject({ known: true, name: 'Чебурашка' });
  });

  it.each([
    [null, 'No name is printed.'],
    ['  ', 'No name is printed.'],
    ['Anonymous', '“Anonymous” is nobody in particular.'],
    ['Guest', '“Guest” is nobody in particular.'],
    ['A'.repeat(10_000), 'What stands in place of a name has more than 200 characters.'],
    ['***', 'The name has no letters.'],
  ])('makes nobody of %p', (printed, reason) => {
    expect(readAuthor(printed)).toEqual({ known: false, reason });
  });
});

describe('isFullName', () => {
  it('wants two words', () => {
    expect(['ann', 'ann berg', 'ann marie berg'].map(isFullName)).toEqual([false, true, true]);
  });
});
