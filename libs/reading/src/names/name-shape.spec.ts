import { isAnonymous } from './is-anonymous.js';
import { nameShape } from './name-shape.js';

describe('nameShape', () => {
  it.each([
    ['Ngozi Okafor'],
    ['EJ Moss'],
    ['Win'],
    ['ROSAMUND'],
    ['jenn k'],
    ['piet hein'],
    ['“Sourdough” Sam'],
    ['Jaap van der Meer'],
    ["Sinéad O'Connor"],
    ['Hedda K. Lindqvist'],
    ['Olu Bakare Jr.'],
    ['Mrs. Jones'],
    ['Emily Post'],
    ['Linda Mia Caro'],
    ['Nathan AM Smith'],
    ['olu_bakes'],
    ['Marit @ Little Roof'],
    ['Анна Петрова'],
    ['田中太郎'],
    ['Anonymous'],
  ])('takes %s for a name', (line) => {
    expect(nameShape(line)).toBe('name');
  });

  it.each([
    ['Hi Hedda'],
    ['Hi Hedda,'],
    ['Hedda,'],
    ['Hedda:'],
    ['@Hedda'],
    ['Good read…'],
    ['Thank you Hedda!'],
    ['Thanks'],
    ['Great post'],
    ['So true'],
    ['I agree'],
    ['My two cents'],
    ['Question about the smoker:'],
    ['Toller Beitrag'],
    ['Liebe Anna'],
    ['Merci beaucoup'],
    ['Muy bien'],
    ['P.S.'],
    ['好文章！'],
    ['20 March 2012'],
    ['www.example.com'],
    ['It was a dark and stormy night when the bees came home to us'],
    ['x'.repeat(10_000)],
    [''],
  ])('takes %.40s for no name', (line) => {
    expect(nameShape(line)).toBe('no');
  });

  it.each([['Spot on'], ['Powerful words'], ['Maria gonzalez']])('wants a second witness for %s', (line) => {
    expect(nameShape(line)).toBe('maybe');
  });
});

describe('isAnonymous', () => {
  it.each([['Anonymous'], ['Gast 12'], ['Anonyme'], ['Anónimo'], ['[deleted]'], ['a guest'], ['Аноним'], ['匿名']])(
    'knows that %s is nobody',
    (name) => {
      expect(isAnonymous(name)).toBe(true);
    },
  );

  it.each([['Anna'], ['Gaston'], ['Guest Star'], ['Anonymous Bosch'], ['']])('takes %s for somebody', (name) => {
    expect(isAnonymous(name)).toBe(false);
  });
});
