import { fileInMemory } from '#libs/platform';
import { contactsOf, faultsOf, holdsUp, leftOutOf, readAll } from '../../../test/read-format.js';
import { mastodonAccounts } from './mastodon-accounts.format.js';

const following =
  'Account address,Show boosts,Notify on new posts,Languages\nann@tea.example, true,false,\n@Bob@Porch.example,false,false,"en, de"\nno address,true,,\n\n';
const contacts = async (path: string, text: string) =>
  contactsOf(await readAll(mastodonAccounts, fileInMemory(path, text))).map(({ key, about, person }) => [
    key,
    about,
    person.identities[0]?.printed,
  ]);

describe('mastodonAccounts', () => {
  it('reads whom the owner follows', async () => {
    expect(await contacts('following_accounts.csv', following)).toEqual([
      ['fediverse account ann@tea.example', 'You follow them on Mastodon.', '@ann@tea.example'],
      ['fediverse account bob@porch.example', 'You follow them on Mastodon.', '@bob@porch.example'],
    ]);
    expect(faultsOf(await readAll(mastodonAccounts, fileInMemory('following_accounts.csv', following)))).toMatchObject([
      { place: { line: 4 }, message: '“no address” is no address of an account.' },
    ]);
  });

  it('reads lists without a header by what they are called', async () => {
    expect(await contacts('followers.csv', 'ann@tea.example\n')).toEqual([
      ['fediverse account ann@tea.example', 'Follows you on Mastodon.', '@ann@tea.example'],
    ]);
    expect(await contacts('lists.csv', 'Tea,ann@tea.example\n')).toEqual([
      ['fediverse account ann@tea.example', 'In your list “Tea” on Mastodon.', '@ann@tea.example'],
    ]);
  });

  it.each([
    ['blocked_accounts.csv', 'ann@tea.example\nbob@porch.example\n', 'An account that you have blocked.'],
    [
      'muted_accounts.csv',
      'Account address,Hide notifications\nann@tea.example,true\nbob@porch.example,true',
      'An account that you have muted.',
    ],
  ])('keeps %s out', async (path, text, reason) => {
    const records = await readAll(mastodonAccounts, fileInMemory(path, text));
    expect(contactsOf(records)).toEqual([]);
    expect(leftOutOf(records)).toMatchObject([{ reason, count: 2 }]);
  });

  it('claims these, and no other table', () => {
    const files = [
      fileInMemory('a.csv', following),
      fileInMemory('followers.csv', 'ann@tea.example\n'),
      fileInMemory('people.csv', 'ann@tea.example\n'),
      fileInMemory('followers.csv', 'Name,Email\nAnn,ann@tea.example'),
    ];
    expect(mastodonAccounts.claim(files)).toEqual([[files[0]], [files[1]]]);
  });

  it('holds up against every cut', () => holdsUp(mastodonAccounts, 'following_accounts.csv', following));
});
