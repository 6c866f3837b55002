import { promiserInNote } from './promiser-in-note.js';

it.each([
  ['She’ll send me a photo of the press.', 'contact'],
  ["And they'll come in May.", 'contact'],
  ['He promised to look it up.', 'contact'],
  ['Donna will ask her brother.', 'contact'],
  ['donna’s going to ring the mill.', 'contact'],
  ['I’ll send her the book.', 'owner'],
  ['I will ask whether she will come.', 'owner'],
  ['Will call again in June.', 'owner'],
  ['Madonna will be played.', 'owner'],
])('%p is by the %s', (quote, by) => expect(promiserInNote(quote, 'Donna Mills')).toBe(by));

it('takes names as they are written', () => {
  expect(promiserInNote('J.R. (Bob) will call.', 'J.R. (Bob) Hale')).toBe('owner');
  expect(promiserInNote('(Bob will call.', '(Bob Hale')).toBe('contact');
  expect(promiserInNote('She’ll call.', null)).toBe('contact');
});
