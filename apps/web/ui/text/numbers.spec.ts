import { counted, figures, listed, sentenceCase } from './numbers';

it('says few in words and many in figures', () => {
  expect(counted(0, 'comment')).toBe('no comments');
  expect(counted(1, 'comment')).toBe('one comment');
  expect(counted(2, 'person', 'people')).toBe('two people');
  expect(counted(1204, 'comment')).toBe('1,204 comments');
  expect(figures(3, 'item')).toBe('3 items');
});

it('lists as one speaks', () => {
  expect(listed([])).toBe('');
  expect(listed(['a'])).toBe('a');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  expect(sentenceCase('two people')).toBe('Two people');
});
