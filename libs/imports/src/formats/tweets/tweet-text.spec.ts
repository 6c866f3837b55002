import { linksOf, linksOfTweet, plainTweet } from './tweet-text.js';

describe('plainTweet', () => {
  it('shows where links lead, those of pictures too', () => {
    const tweet = {
      entities: {
        urls: [
          { url: 'https://t.co/ab', expanded_url: 'https://porch.example/tea?a=1&b=2' },
          { url: 'https://t.co/abc', expanded_url: 'https://porch.example/sip' },
        ],
        media: [{ url: 'https://t.co/pic', expanded_url: 'https://twitter.com/ann/status/1/photo/1' }],
      },
    };
    expect(plainTweet('Sip https://t.co/abc or https://t.co/ab https://t.co/pic', linksOfTweet(tweet))).toBe(
      'Sip https://porch.example/sip or https://porch.example/tea?a=1&b=2 https://twitter.com/ann/status/1/photo/1',
    );
  });

  it('reads the lists of messages and of long tweets too', () => {
    const links = linksOf(
      [{ url: 'https://t.co/a', expanded: 'https://a.example' }],
      [{ shortUrl: 'https://t.co/b', expandedUrl: 'https://b.example/$&' }],
    );
    expect(plainTweet('https://t.co/a https://t.co/b', links)).toBe('https://a.example https://b.example/$&');
  });

  it('undoes what Twitter escapes, once', () => {
    expect(plainTweet('Tea &amp; &lt;3 &amp;lt; &eacute; \u0000x', new Map())).toBe('Tea & <3 &lt; &eacute;  x');
  });
});
