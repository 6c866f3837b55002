import { calledNames } from './called-names.js';

describe('given names that may be called', () => {
  it.each([
    ['Fi the hair is one clip and porridge.', ['Fi']],
    ['Dan OF COURSE dads, you are in charge of tea.', ['Dan']],
    ['Steph love, freckles on the stem is it?', ['Steph']],
    ['A batch: Wim, I kept it for nine days.', ['Wim']],
    ['I will read it myself, Iain, if the dog allows it.', ['Iain']],
    ['Oi Flat White Phil - the wife knows.', ['Phil']],
    ['@Duluth – Steph, you are allowed to be the one who calls.', ['Steph']],
    ['Wendy at the harbour office: he brings himself.', ['Wendy']],
  ])('are heard in %p', (text, names) => {
    expect([...new Set(calledNames(text).given)]).toEqual(names);
  });

  it.each(['Bagged, and burnt.', 'Norman did more than the edges.', 'I met him at Preston, where it rained.'])(
    'are not heard in %p',
    (text) => {
      expect(calledNames(text).given).toEqual([]);
    },
  );
});
