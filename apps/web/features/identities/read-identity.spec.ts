import { hintFor, readIdentity } from './read-identity';

describe('readIdentity', () => {
  it.each([
    ['Ada Fenwick', 'name'],
    ['Ada', 'name'],
    ['ada@porch.example', 'email'],
    ['@adaf', 'twitter'],
    ['@ada@social.example', 'mastodon'],
    ['ada.bsky.social', 'bluesky'],
    ['https://twitter.com/adaf', 'twitter'],
    ['www.linkedin.com/in/ada-fenwick', 'linkedin'],
    ['github.com/adaf', 'github'],
    ['adafenwick.example', 'website'],
    ['https://adafenwick.example/about', 'website'],
    ['+1 (615) 555-0140', 'phone'],
    ['St. John', 'name'],
  ])('takes %j for a %s', (typed, kind) => expect(readIdentity(typed)?.kind).toBe(kind));

  it('takes nothing for nothing', () => expect(readIdentity('  ')).toBeNull());
});

describe('hintFor', () => {
  it('warns that a single name is shared by many', () => {
    expect(hintFor({ kind: 'name', printed: 'Ada' })).toContain('Leave it out');
  });
  it('shows the handle that it read out of an address', () => {
    expect(hintFor({ kind: 'twitter', printed: 'https://twitter.com/adaf' })).toBe('Read as a Twitter name: @adaf.');
  });
});
