import { peopleInLine } from './people-in-line.js';

const read = (line: string, standard: 'twitter' | 'mastodon' = 'twitter') =>
  peopleInLine(line, standard).map(({ name, identities, about }) => [
    name,
    identities.map(({ kind, printed }) => `${kind} ${printed}`).join(', '),
    about,
  ]);

describe('peopleInLine', () => {
  it.each([
    ['@ann', [[null, 'twitter @ann', null]]],
    ['- @ann', [[null, 'twitter @ann', null]]],
    ['Ann Porter @ann', [['Ann Porter', 'twitter @ann', null]]],
    ['Ann Porter (@ann)', [['Ann Porter', 'twitter @ann', null]]],
    ['12. Ann Porter – @ann – Editor at The Ledger', [['Ann Porter', 'twitter @ann', 'Editor at The Ledger']]],
    ['"Ann ""A"" Porter";"@ann"', [['Ann "A" Porter', 'twitter @ann', null]]],
    [
      'Ann\t@ann\tann@tea.example\thttps://ann.example',
      [['Ann', 'twitter @ann, email ann@tea.example, website https://ann.example', null]],
    ],
    ['Ann <ann@tea.example>', [['Ann', 'email ann@tea.example', null]]],
    [
      'Ann: https://twitter.com/ann, https://github.com/ann-p',
      [['Ann', 'twitter https://twitter.com/ann, github https://github.com/ann-p', null]],
    ],
    ['linkedin.com/in/ann-p | Ann', [['Ann', 'linkedin linkedin.com/in/ann-p', null]]],
    ['@ann@tea.example Ann', [['Ann', 'mastodon @ann@tea.example', null]]],
    ['ann.bsky.social', [[null, 'bluesky ann.bsky.social', null]]],
    ['@ann.example', [[null, 'bluesky @ann.example', null]]],
    ['Ann (IG: @ann.pics, Skype: ann.porter)', [['Ann', 'instagram ann.pics, skype ann.porter', null]]],
    ['@a, @b @c;@d', ['@a', '@b', '@c', '@d'].map((one) => [null, `twitter ${one}`, null])],
    [
      'Ann @a, Bob Reed @b',
      [
        ['Ann', 'twitter @a', null],
        ['Bob Reed', 'twitter @b', null],
      ],
    ],
    [
      '@a Ann, @b Bob Reed',
      [
        ['Ann', 'twitter @a', null],
        ['Bob Reed', 'twitter @b', null],
      ],
    ],
    ['Zoë Öst, 水 @zoe', [['Zoë Öst', 'twitter @zoe', '水']]],
    ['nobody here', []],
    ['mail@', []],
    ['@this-is-none', []],
  ])('%s', (line, people) => {
    expect(read(line)).toEqual(people);
  });

  it('takes an address for an account where the list is of accounts', () => {
    expect(read('ann@tea.example', 'mastodon')).toEqual([[null, 'mastodon @ann@tea.example', null]]);
  });
});
