import { fileInMemory } from '#libs/platform';
import { contactsOf, holdsUp, leftOutOf, readAll } from '../../../test/read-format.js';
import { UnreadableFile } from '../file-format.js';
import { handleList } from './handle-list.format.js';

const read = async (text: string) =>
  contactsOf(await readAll(handleList, fileInMemory('people.txt', text))).map(({ place, person, about }) => [
    place.line,
    person.name,
    person.identities.map(({ kind, printed }) => `${kind} ${printed}`).join(', '),
    about,
  ]);
const isClaimed = (text: string) => handleList.claim([fileInMemory('people.txt', text)]).length === 1;

describe('handleList', () => {
  it('reads lines, and says which of them name nobody', async () => {
    const text = '@ann\n\nBob Reed, @bob\nmy friends:\n@carl@tea.example\n';
    expect(await read(text)).toEqual([
      [1, null, 'twitter @ann', null],
      [3, 'Bob Reed', 'twitter @bob', null],
      [5, null, 'mastodon @carl@tea.example', null],
    ]);
    expect(leftOutOf(await readAll(handleList, fileInMemory('a.txt', text)))).toMatchObject([
      { place: { line: 4 }, excerpt: 'my friends:' },
    ]);
  });

  it.each([
    [
      'screen_name\nann\nbob_r\n',
      [
        [2, null, 'twitter ann', null],
        [3, null, 'twitter bob_r', null],
      ],
    ],
    ['Name;Instagram\n"Porter; Ann";ann.pics', [[2, 'Porter; Ann', 'instagram ann.pics', null]]],
    [
      'name,twitter,bluesky,url,notes\nAnn,@ann,ann.bsky.social,https://ann.example,"met, once"\n,,,,x',
      [[2, 'Ann', 'twitter @ann, bluesky ann.bsky.social, website https://ann.example', 'met, once']],
    ],
    [
      'Twitter\nhttps://twitter.com/ann\n@bob@tea.example',
      [
        [2, null, 'twitter https://twitter.com/ann', null],
        [3, null, 'mastodon @bob@tea.example', null],
      ],
    ],
  ])('reads the columns of %j', async (text, people) => {
    expect(await read(text)).toEqual(people);
    expect(isClaimed(text)).toBe(true);
  });

  it('reads one word on each line as handles where it is told to', async () => {
    expect(isClaimed('ann\nbob\n')).toBe(false);
    expect(await read('ann\nbob\n')).toEqual([
      [1, null, 'twitter ann', null],
      [2, null, 'twitter bob', null],
    ]);
  });

  it.each([
    'Ann Porter @ann\nBob Reed @bob',
    '@a @b @c @d @e',
    'https://bsky.app/profile/ann.bsky.social\nhttps://www.linkedin.com/in/bob/',
    'Friends\n@ann\n@bob\n@carl\n@dora\n@eve',
  ])('claims %j', (text) => {
    expect(isClaimed(text)).toBe(true);
    const twoBytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(handleList.claim([fileInMemory('people.txt', twoBytes)])).toHaveLength(1);
  });

  it.each([
    ['a talk', '@ann I think that the tea was cold.\n@bob no, it was not! Ask her.\n@ann you never know'],
    ['a page', '<html>@ann</html>'],
    ['data', '[{"handle": "@ann"}]'],
    ['a card', 'BEGIN:VCARD\nEMAIL:ann@tea.example\nEND:VCARD'],
    ['a mail', 'From: ann@tea.example\nTo: bob@tea.example\n\nHello'],
    ['a table of other things', 'First Name,Last Name,E-mail Address\nAnn,Porter,ann@tea.example'],
    ['a text', 'Ann sat on the porch.\nNobody came by.'],
    ['bytes', '@ann\u0000\n@bob'],
    ['nothing', ''],
  ])('leaves %s', (_, text) => {
    expect(isClaimed(text)).toBe(false);
  });

  it('refuses what names nobody, and holds up against every cut', async () => {
    await expect(read('no handles at all\nin here')).rejects.toThrow(UnreadableFile);
    await holdsUp(handleList, 'a.txt', 'Ann Porter, @ann\nZoë ☕ (@zoe)\nhttps://github.com/bob-r');
    await holdsUp(handleList, 'a.csv', 'Name,Twitter\n"Porter, Ann",ann\nBob,@bob');
  });
});
