import { commentAuthor } from './comment-author.js';

describe('commentAuthor', () => {
  it.each([
    [{ name: ' Ann &amp;  Tom&#8217;s ' }, { name: 'Ann & Tom’s', identities: [] }],
    [{ name: '' }, null],
    [{ name: 'Anonymous' }, null],
    [{ name: 'ANONYM' }, null],
    [
      { name: 'Anonymous', email: 'a@b.example' },
      { name: null, identities: [{ kind: 'email', printed: 'a@b.example' }] },
    ],
    [
      { name: 'Ann', email: 'noreply@blogger.com' },
      { name: 'Ann', identities: [] },
    ],
    [
      { name: 'Ann', email: 'a•••@b.example' },
      { name: 'Ann', identities: [] },
    ],
    [
      { name: 'Ann', url: 'http://' },
      { name: 'Ann', identities: [] },
    ],
    [
      { name: 'Ann', url: 'javascript:alert(1)' },
      { name: 'Ann', identities: [] },
    ],
    [
      { name: 'Ann', url: 'https://ann.example' },
      { name: 'Ann', identities: [{ kind: 'website', printed: 'https://ann.example' }] },
    ],
    [
      { name: 'Ann', url: 'http://twitter.com/ann' },
      { name: 'Ann', identities: [{ kind: 'twitter', printed: 'http://twitter.com/ann' }] },
    ],
    [
      { name: 'Ann', url: 'https://medium.com/@ann' },
      { name: 'Ann', identities: [{ kind: 'website', printed: 'https://medium.com/@ann' }] },
    ],
  ])('%j', (printed, person) => {
    expect(commentAuthor(printed)).toEqual(person);
  });
});
