import fc from 'fast-check';
import { identityKinds, type IdentityKind } from './identity-kind.js';
import { accountOfProfile } from './normalise-handle.js';
import { normaliseIdentity } from './normalise-identity.js';

/** Each row: what people write for one and the same identity, and the value that stands for all of them. */
const same: [IdentityKind, string, string[]][] = [
  [
    'name',
    'mark w schaefer',
    ['Mark W. Schaefer', 'mark w schaefer', ' MARK  W.  SCHAEFER ', 'Mark-W Schaefer', 'Mark W. Schaefer!'],
  ],
  ['name', 'jose nunez', ['José Núñez', 'Jose\u0301 Nun\u0303ez', 'JOSE NUNEZ', 'Ｊｏｓé Nuñez']],
  ['name', 'conor obrien', ["Conor O'Brien", 'Conor O’Brien', 'conor obrien']],
  ['name', 'gross', ['Groß', 'GROSS', 'groß']],
  ['name', 'soren oster', ['Søren Öster', 'SOREN OSTER']],
  ['name', 'ipek isik', ['İpek Işık', 'ipek isik']],
  ['name', 'σοφοσ', ['ΣΟΦΟΣ', 'σοφός']],
  ['name', 'राम कुमार', ['राम कुमार', ' राम  कुमार']],
  ['name', 'が', ['が', 'か\u3099']],
  ['name', 'anna', ['Anna 🌻', '@Anna', '~*~ Anna ~*~', 'An\u200bna', '\u202eAnna']],
  ['name', '🦊', ['🦊', ' 🦊 !']],
  ['name', '007', ['007']],
  [
    'email',
    'ann@home.example',
    ['ann@home.example', ' Ann@Home.Example ', 'mailto:ann@home.example', 'Ann P <ann@home.example>'],
  ],
  ['email', 'ann@xn--hme-sna.example', ['ann@h\u00f6me.example', 'ANN@H\u00d6ME.EXAMPLE']],
  [
    'website',
    'home.example',
    [
      'https://www.home.example/',
      'http://home.example',
      'HOME.example',
      'home.example/#about',
      'https://home.example?utm_source=x',
    ],
  ],
  ['website', 'home.example/About/me', ['https://home.example/About/me/', 'www.home.example/About/me']],
  ['website', 'home.example:8080/blog?p=3', ['http://home.example:8080/blog?p=3&utm_medium=social&fbclid=1']],
  [
    'phone',
    '+4917012345678',
    ['+49 170 123 456-78', '0049 (170) 12345678', 'tel:+4917012345678', '+49 (0)170 12345678'],
  ],
  ['phone', '5550123', ['555-0123', '(555) 0123']],
  [
    'twitter',
    'mark_s',
    [
      '@Mark_S',
      'mark_s',
      'https://twitter.com/mark_s',
      'x.com/Mark_S?s=20',
      'https://mobile.twitter.com/mark_s/status/12',
      'twitter.com/#!/mark_s',
    ],
  ],
  [
    'wordpress',
    'grow-on',
    [
      'grow-on',
      'https://grow-on.wordpress.com/2012/',
      'http://en.gravatar.com/grow-on',
      'https://profiles.wordpress.org/grow-on/',
    ],
  ],
  ['disqus', 'mark_s', ['mark_s', 'https://disqus.com/by/Mark_S/']],
  ['disqus', 'google-2c5d77', ['google-2c5d77', 'https://disqus.com/by/google-2c5d77/']],
  [
    'mastodon',
    'ann@social.example',
    [
      '@Ann@social.example',
      'ann@social.example',
      'https://social.example/@ann',
      'https://social.example/users/ann',
      'https://near.example/@ann@social.example',
    ],
  ],
  ['bluesky', 'ann.bsky.social', ['@ann.bsky.social', 'https://bsky.app/profile/ann.bsky.social']],
  [
    'linkedin',
    'ann-porter-1a2b',
    ['https://www.linkedin.com/in/Ann-Porter-1a2b/', 'uk.linkedin.com/in/ann-porter-1a2b?trk=x', 'ann-porter-1a2b'],
  ],
  ['skype', 'ann.porter', ['skype:ann.porter?call', 'Ann.Porter']],
  ['facebook', 'ann.porter', ['https://www.facebook.com/ann.porter/posts/3', 'fb.com/Ann.Porter', 'ann.porter']],
  [
    'facebook',
    '12345',
    ['https://www.facebook.com/profile.php?id=12345', 'https://m.facebook.com/profile.php?v=info&id=12345'],
  ],
  ['instagram', 'ann.porter', ['https://instagram.com/ann.porter/', '@Ann.Porter']],
  [
    'youtube',
    'annporter',
    ['https://www.youtube.com/@AnnPorter/videos', '@annporter', 'https://youtube.com/c/AnnPorter'],
  ],
  ['github', 'ann-p', ['https://github.com/Ann-P/porch', '@ann-p']],
  ['other', 'icq 12345', ['ICQ 12345', ' icq  12345 ']],
];

const invalid: [IdentityKind, string[]][] = [
  ['name', ['', '   ', '***', '--', '\u200b', 'x'.repeat(201)]],
  [
    'email',
    [
      'ann',
      'ann@',
      '@home.example',
      'ann@home',
      'ann home@x.example',
      'a@b..example',
      '.ann@home.example',
      `${'a'.repeat(65)}@x.example`,
    ],
  ],
  [
    'website',
    ['not a site', 'localhost', 'javascript:alert(1)', 'ftp://home.example', 'mailto:ann@home.example', 'https://'],
  ],
  ['phone', ['call me', '123', '+1'.repeat(20), '555-CALL', '1'.repeat(21)]],
  [
    'twitter',
    [
      'two words',
      'https://twitter.com/search?q=x',
      'https://twitter.com',
      'https://elsewhere.example/mark',
      'a'.repeat(21),
    ],
  ],
  ['mastodon', ['@ann', 'https://social.example', 'ann@host']],
  ['bluesky', ['ann', 'https://bsky.app/']],
  ['linkedin', ['https://www.linkedin.com/company/grow', 'https://linkedin.com']],
  ['facebook', ['https://www.facebook.com/groups/12', 'https://facebook.com/profile.php']],
  ['instagram', ['https://instagram.com/p/abc', 'two words']],
  ['github', ['-ann', 'https://github.com/orgs/grow']],
];

describe('normaliseIdentity', () => {
  for (const [kind, value, forms] of same) {
    it.each(forms)(`${kind} ${value}: %s`, (printed) => {
      expect(normaliseIdentity(kind, printed)).toBe(value);
    });
  }

  for (const [kind, forms] of invalid) {
    it.each(forms)(`${kind} refuses %j`, (printed) => {
      expect(normaliseIdentity(kind, printed)).toBeNull();
    });
  }

  it.each([
    ['Ann', 'Anne'],
    ['Mark Schaefer', 'Mark W Schaefer'],
    ['राम', 'रम'],
    ['Иван', 'Йван'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(normaliseIdentity('name', one)).not.toBe(normaliseIdentity('name', other));
  });

  it('never throws, and a value is short, without control characters and its own value', () => {
    const kinds = fc.constantFrom(...identityKinds);
    const printed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.webUrl(),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(kinds, printed, (kind, text) => {
        const value = normaliseIdentity(kind, text);
        if (value === null) return;
        expect(value.length).toBeLessThanOrEqual(500);
        expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(value.trim()).toBe(value);
        expect(value).not.toBe('');
        expect(normaliseIdentity(kind, value)).toBe(value);
      }),
      { numRuns: 3_000 },
    );
  });

  it('does not care for case or outer space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(normaliseIdentity('name', ` ${text.toUpperCase()}\t`)).toBe(normaliseIdentity('name', text));
      }),
    );
  });
});

describe('accountOfProfile', () => {
  it.each([
    ['https://twitter.com/Mark_S', { kind: 'twitter', value: 'mark_s' }],
    ['grow-on.wordpress.com/2012', { kind: 'wordpress', value: 'grow-on' }],
    ['https://social.example/@ann', { kind: 'mastodon', value: 'ann@social.example' }],
    ['https://twitter.com/search?q=x', null],
    ['https://home.example/about', null],
  ])('%s', (website, account) => expect(accountOfProfile(website)).toEqual(account));
});
