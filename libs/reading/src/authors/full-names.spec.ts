import { FullNames } from './full-names.js';

const names = (printed: string[], called: string[] = [], opening = '') => new FullNames({ printed, called, opening });

describe('FullNames', () => {
  it.each([
    ['Jenn', 'Jenn Whinnem'],
    ['Mr Pruett', 'E. Pruett'],
    ['L. Tran', 'Lucille Tran'],
    ['nigel', 'narrowminded_nigel'],
    ['Anselm', 'Father Anselm'],
    ['pere lachaise', 'Père Lachaise'],
    ['Bartek', 'Bartek'],
  ])('knows %s for %s', (name, full) => {
    const heard = names(
      ['Jenn Whinnem', 'E. Pruett', 'narrowminded_nigel'],
      ['Lucille Tran', 'Father Anselm', 'Père Lachaise'],
    );
    expect(heard.of(name)).toBe(full);
  });

  it('leaves a name open that two people bear', () => {
    expect(names(['Steve Dodd', 'Steve Woods']).of('Steve')).toBe('Steve');
  });
});
