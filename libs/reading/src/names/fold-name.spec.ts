import { foldName, isOwnerName, OwnerNames } from './fold-name.js';

describe('foldName', () => {
  it.each([
    ['Mark W. Schaefer', 'mark w schaefer'],
    ['  MARK   w schaefer ', 'mark w schaefer'],
    ['José Ñandú', 'jose nandu'],
    ['Jürgen Weiß', 'jurgen weiss'],
    ["O'Neil", 'oneil'],
    ['O’Neil', 'oneil'],
    ['Søren Ågård', 'soren agard'],
    ['Anna-Lena', 'anna lena'],
    ['がく', 'がく'],
    ['★★', '★★'],
    ['', ''],
  ])('folds %j to %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('keeps apart what only looks alike', () => {
    expect(foldName('Mark Winchell')).not.toBe(foldName('Mark'));
    expect(foldName('★★')).not.toBe(foldName('☆'));
  });
});

describe('isOwnerName', () => {
  const names = ['Hedda', 'Hedda K. Lindqvist'];

  it('compares folded names as wholes', () => {
    expect(isOwnerName('HEDDA K LINDQVIST', names)).toBe(true);
    expect(isOwnerName('Hedda Gabler', names)).toBe(false);
    expect(isOwnerName('', names)).toBe(false);
    expect(isOwnerName('', [''])).toBe(false);
  });

  it('tells a heading from an address', () => {
    const owner = new OwnerNames(names);
    expect(owner.isLine('hedda')).toBe(true);
    expect(owner.isLine('Hedda,')).toBe(false);
    expect(owner.isLine('Hedda:')).toBe(false);
  });
});
