import { readKnownAs } from './read-known-as.js';

describe('what somebody gives to be known by', () => {
  it.each([
    [' Jenn@Porch.example ', 'email', 'jenn@porch.example'],
    ['Jenn <jenn@porch.example>', 'email', 'jenn@porch.example'],
    ['mailto:jenn@porch.example', 'email', 'jenn@porch.example'],
    ['@JennW', 'twitter', 'jennw'],
    ['https://twitter.com/JennW?s=20', 'twitter', 'jennw'],
    ['x.com/jennw', 'twitter', 'jennw'],
    ['@jenn@social.example', 'mastodon', 'jenn@social.example'],
    ['jenn.bsky.social', 'bluesky', 'jenn.bsky.social'],
    ['https://bsky.app/profile/jenn.example', 'bluesky', 'jenn.example'],
    ['https://www.linkedin.com/in/jenn-w/', 'linkedin', 'jenn-w'],
    ['jenn.example', 'website', 'jenn.example'],
    ['http://www.Jenn.example/blog/?utm_source=x', 'website', 'jenn.example/blog'],
    ['jenn.wordpress.com', 'website', 'jenn.wordpress.com'],
    ['https://jenn.wordpress.com/', 'website', 'jenn.wordpress.com'],
    ['https://medium.com/@jenn', 'website', 'medium.com/@jenn'],
  ])('%j is a %s: %s', (typed, kind, value) => {
    expect(readKnownAs(typed)).toMatchObject({ kind, value, printed: typed.trim().replace(/\s+/g, ' ') });
  });

  it.each([
    '',
    '  ',
    'Jenn',
    'Jenn Whinnem',
    '@',
    '@jenn@',
    'jenn@',
    '+1 555 0100',
    'javascript:alert(1)',
    'ftp://a.example',
  ])('%j is nothing that one is known by', (typed) => expect(readKnownAs(typed)).toBeNull());
});
