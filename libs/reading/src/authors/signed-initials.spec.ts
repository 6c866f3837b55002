import { signedInitials } from './signed-initials.js';

const people = ['Yvonne', 'Dai Griff', 'Claire-Louise', 'Debbie', 'Doreen'];

describe('signedInitials', () => {
  it.each([
    ["I'll make the sandwiches this time. Y.", 'Yvonne'],
    ['He corrected me, it was twelve.\nD.G.', 'Dai Griff'],
    ['Going again. C-L', 'Claire-Louise'],
    ['I am on the tub. Y x', 'Yvonne'],
  ])('reads %p', (text, name) => {
    expect(signedInitials(text, people)?.name).toBe(name);
  });

  it.each(['Call me back. D.', 'It was never I', 'So I said to her. I', 'Lots of love. X', 'I live in the U.S.', ''])(
    'leaves %p open',
    (text) => {
      expect(signedInitials(text, people)).toBeNull();
    },
  );
});
