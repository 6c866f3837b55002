import { identityAt } from './profile-address.js';

describe('identityAt', () => {
  it.each([
    ['https://twitter.com/ann_p?s=20', 'twitter'],
    ['x.com/ann_p', 'twitter'],
    ['https://bsky.app/profile/ann.bsky.social', 'bluesky'],
    ['https://www.linkedin.com/in/ann-p-1a2b/', 'linkedin'],
    ['https://m.facebook.com/ann.p', 'facebook'],
    ['https://instagram.com/ann.pics', 'instagram'],
    ['https://www.youtube.com/@annp', 'youtube'],
    ['https://github.com/ann-p', 'github'],
    ['https://disqus.com/by/annp/', 'disqus'],
    ['https://ann-p.wordpress.com/', 'wordpress'],
    ['https://en.gravatar.com/annp', 'wordpress'],
    ['https://porch.example/@ann', 'mastodon'],
    ['https://porch.example/users/ann', 'mastodon'],
    ['https://medium.com/@ann', 'website'],
    ['https://www.tiktok.com/@ann', 'website'],
    ['https://twitter.com/search?q=porch', 'website'],
    ['https://github.com/features', 'website'],
    ['https://ann.example/about', 'website'],
    ['https://porch.example/@ann/1088', 'website'],
  ])('%s is a %s', (printed, kind) => {
    expect(identityAt(printed)).toEqual({ kind, printed });
  });

  it.each(['mailto:ann@porch.example', 'javascript:alert(1)', 'no address', 'ftp://ann.example', ''])(
    '%s is none',
    (text) => {
      expect(identityAt(text)).toBeNull();
    },
  );
});
