import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, readAll } from '../../../test/read-format.js';
import { livefyre } from './livefyre.format.js';

const comment = (id: string, more: object = {}) => ({
  id,
  created: '2012-05-06T23:08:11Z',
  imported_display_name: 'Rosa',
  imported_email: 'rosa@bench.example',
  imported_url: null,
  body_html: '<p>So <em>green</em>.</p>',
  author_id: 'u1',
  ...more,
});
const about = {
  source: 'http://porch.example/2012/bench/',
  title: 'A bench',
  created: '2012-05-05T10:00:00Z',
  id: '57',
};
const conversation = (comments: unknown[], more: object = {}) => JSON.stringify({ ...about, ...more, comments });
const user = JSON.stringify({
  id: 'u1',
  display_name: 'rosa77',
  name: { formatted: 'Rosa Bench' },
  email: 'rosa@other.example',
  profile_url: 'http://bench.example/rosa',
  connections: [{ provider: 'Twitter', profile: { url: 'https://twitter.com/rosa77' }, credentials: {} }],
});
const read = (...texts: string[]) =>
  readAll(livefyre, livefyre.claim(texts.map((text, at) => fileInMemory(`${at + 1}`, text)))[0]!);

describe('the Livefyre archive', () => {
  it('gives post and comment of each line', async () => {
    const [post, row, ...others] = await read(`${conversation([comment('3')])}\n`);
    expect(others).toEqual([]);
    expect(post).toEqual({
      type: 'post',
      key: 'post porch.example/2012/bench',
      title: 'A bench',
      url: 'http://porch.example/2012/bench/',
      postedAt: new Date('2012-05-05T10:00:00Z'),
      postedPrecision: 'instant',
      opening: null,
    });
    expect(row).toEqual({
      type: 'interaction',
      place: { file: '1', line: null, item: 'comment 3' },
      key: 'livefyre porch.example comment 57 3',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2012-05-06T23:08:11Z'),
      precision: 'instant',
      author: { name: 'Rosa', identities: [{ kind: 'email', printed: 'rosa@bench.example' }] },
      to: [],
      post: 'post porch.example/2012/bench',
      answers: null,
      text: 'So green.',
      original: '<p>So <em>green</em>.</p>',
      permalink: null,
      durationMinutes: null,
    });
  });

  it('tells conversations apart, also where their own fields come last or are missing', async () => {
    const turned = JSON.stringify({ comments: [comment('2', { parent_id: '1' }), comment('1')], ...about, id: '58' });
    const bare = JSON.stringify({ comments: [comment('1')] });
    const lines = [conversation([comment('1')]), turned, conversation([], { id: '59' }), bare];
    const told = [
      ['livefyre porch.example comment 57 1', null],
      ['livefyre porch.example comment 58 1', null],
      ['livefyre porch.example comment 58 2', 'livefyre porch.example comment 58 1'],
      ['livefyre  comment without a name 1', null],
    ];
    expect(interactionsOf(await read(lines.join('\n'))).map(({ key, answers }) => [key, answers])).toEqual(told);
    expect(
      interactionsOf(await read(`[${lines.slice(0, 3).join(',')}]`)).map(({ key, answers }) => [key, answers]),
    ).toEqual(told.slice(0, 3));
  });

  it('knows more of people where the users are there too', async () => {
    const [row] = interactionsOf(
      await read(conversation([comment('3', { imported_display_name: 'Anonymous' })]), user),
    );
    expect(row!.author).toEqual({
      name: 'rosa77',
      identities: [
        { kind: 'email', printed: 'rosa@bench.example' },
        { kind: 'email', printed: 'rosa@other.example' },
        { kind: 'website', printed: 'http://bench.example/rosa' },
        { kind: 'name', printed: 'Rosa Bench' },
        { kind: 'twitter', printed: 'https://twitter.com/rosa77', verified: true },
      ],
    });
  });

  it('tells of a comment without an id and of a broken line, and reads the rest', async () => {
    const records = await read(
      `${conversation([comment(''), '{', comment('4')])}\n${conversation([comment('5')]).slice(0, -30)}`,
    );
    expect(interactionsOf(records).map(({ place }) => place.item)).toEqual(['comment 4']);
    expect(faultsOf(records).map(({ message }) => message)).toEqual([
      'This comment has no id.',
      'This comment has no id.',
      'The file ends in the middle of comment 4.',
    ]);
  });

  it('is told from content, and holds up', async () => {
    const files = [conversation([comment('1')]), user, '{"$schema": "x", "properties": {"imported_display_name": {}}}'];
    const claimed = livefyre.claim(files.map((text, at) => fileInMemory(`${at}`, text)));
    expect(claimed.map((group) => group.map(({ path }) => path))).toEqual([['1', '0']]);
    expect(livefyre.claim([fileInMemory('1', user)])).toEqual([]);
    await holdsUp(livefyre, 'a.json', `${conversation([comment('2', { parent_id: '1' }), comment('1')])}\n`);
  });
});
