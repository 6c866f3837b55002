import fc from 'fast-check';
import { askedPage, type AskedPage } from './asked-page.js';
import { openPage, type OpenPage } from './open-page.js';

const page: OpenPage = {
  ownerName: 'Ada Fenwick',
  title: 'Want to talk?',
  words: '',
  question: '',
  postTitle: '',
  postUrl: null,
  minutes: 20,
  mostAWeek: 1,
  standing: 'open',
  once: 'x'.repeat(43),
  filled: {},
  problem: null,
};
const asked: AskedPage = {
  ownerName: 'Ada Fenwick',
  name: 'Jenn Whinnem',
  knownAs: '@jennw',
  why: 'Fences.',
  times: '',
  state: 'waiting',
  link: null,
  callPath: '/call/secret',
  askedOn: '27 November 2026',
};
const marks = (html: string) =>
  html
    .replace(/<style>[^]*<\/style>/, '')
    .match(/<[^>]*>/g)!
    .join('');

describe('a page for readers', () => {
  it('says how much is given, and only where it is so that the week is promised', () => {
    expect(openPage(page)).toContain('Ada Fenwick talks with one reader a week, for about 20 minutes. Say who you are');
    const full = openPage({ ...page, mostAWeek: 3, standing: 'full' });
    expect(full).toContain('talks with 3 readers a week, for about 20 minutes each.');
    expect(full).toContain('This week’s calls are promised already.');
    expect(openPage(page)).not.toContain('promised');
  });

  it('takes no markup from anybody, wherever it is typed', () => {
    const hostile = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '`', '=', '/', 'x', '\n', '\u202e') });
    fc.assert(
      fc.property(hostile, (text) => {
        const filled = { name: text, known: text, why: text, times: text };
        const shown = openPage({
          ...page,
          ownerName: `A${text}`,
          title: text,
          words: text,
          question: `Q${text}`,
          filled,
        });
        const plain = openPage({ ...page, words: text === '' ? '' : 'w' });
        // Values stand in attributes, so those are compared without what is quoted.
        const bare = (html: string) => marks(html).replace(/"[^"]*"/g, '""');
        expect(bare(shown)).toBe(bare(plain));
        const mine = askedPage({ ...asked, name: text, knownAs: text, why: text, times: `t${text}` });
        expect(bare(mine)).toBe(bare(askedPage(asked)));
      }),
    );
  });
});

describe('the page of one’s own request', () => {
  it.each<[Partial<AskedPage>, string, boolean]>([
    [{ state: 'waiting' }, 'Your request is there', true],
    [{ state: 'spam' }, 'Your request is there', true],
    [{ state: 'declined' }, 'Not this time', true],
    [{ state: 'accepted', link: 'drafted' }, 'Pick a time</a>', false],
    [{ state: 'accepted', link: 'opened' }, 'Pick a time</a>', false],
    [{ state: 'accepted', link: 'booked' }, 'Your call stands', false],
    [{ state: 'accepted', link: 'held' }, 'You have talked', false],
    [{ state: 'accepted', link: null }, 'will write to you', false],
    [{ state: 'accepted', link: 'revoked' }, 'The link for your call has ended', false],
    [{ state: 'accepted', link: 'expired' }, 'The link for your call has ended', false],
  ])('%o: %s', (given, words, mayWithdraw) => {
    const html = askedPage({ ...asked, ...given });
    expect(html).toContain(words);
    expect(html.includes('Take my request back')).toBe(mayWithdraw);
  });

  it('looks the same set aside as waiting', () => {
    expect(askedPage({ ...asked, state: 'spam' })).toBe(askedPage(asked));
  });
});
