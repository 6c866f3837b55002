import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { remark42 } from './remark42.format.js';

const comment = (id: string, more: object = {}) => ({
  id,
  pid: '',
  text: '<p>So <em>green</em>.</p>\n',
  orig: 'So *green*.',
  user: { name: 'Rosa', id: 'github_1a2b', picture: '', ip: '0a', admin: false, site_id: 'porch' },
  locator: { site: 'porch', url: 'https://porch.example/2018/bench/' },
  score: 0,
  votes: {},
  time: '2018-07-08T20:20:20.123456789+02:00',
  title: 'A bench',
  ...more,
});
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const read = (text: string) => readAll(remark42, fileInMemory('remark.json', text));

describe('the comments of remark42', () => {
  it('come out of a backup, with their page', async () => {
    const backup = lines({ version: 1, users: null, posts: [{ url: 'x', read_only: true }] }, comment('3'));
    const [post, row, ...others] = await read(backup);
    expect(others).toEqual([]);
    expect(post).toMatchObject({ key: 'post porch.example/2018/bench', title: 'A bench' });
    expect(row).toEqual({
      type: 'interaction',
      place: { file: 'remark.json', line: null, item: 'comment 3' },
      key: 'remark42 porch comment 3',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2018-07-08T18:20:20.123Z'),
      precision: 'instant',
      author: { name: 'Rosa', identities: [] },
      to: [],
      post: 'post porch.example/2018/bench',
      answers: null,
      text: 'So green.',
      original: '<p>So <em>green</em>.</p>',
      permalink: 'https://porch.example/2018/bench/#remark42__comment-3',
      durationMinutes: null,
    });
  });

  it('come out of a tree of any depth, and of a list', async () => {
    const ids = Array.from({ length: 4_000 }, (_, at) => `${at + 1}`);
    const open = ids.map((id) => `{"comment": ${JSON.stringify(comment(id))}, "replies": [`).join('');
    const rows = interactionsOf(await read(`{"comments": [${open}${']}'.repeat(ids.length)}], "info": {}}`));
    expect(rows).toHaveLength(4_000);
    expect(rows[3_999]).toMatchObject({ kind: 'reply', answers: 'remark42 porch comment 3999' });
    const list = JSON.stringify([comment('2', { pid: '1' }), comment('1')]);
    expect(interactionsOf(await read(list)).map(({ answers }) => answers)).toEqual([null, 'remark42 porch comment 1']);
  });

  it('ask about admins, leave out what was deleted, and tell of what is none', async () => {
    const records = await read(
      lines(
        comment('1', { user: { name: 'Mara', id: 'dev_1', admin: true } }),
        comment('2', { delete: true, text: '', user: { name: 'deleted', id: 'deleted' } }),
        { id: '3' },
        comment('4', { locator: { site: 'porch', url: '/bench/' }, user: {}, text: '' }),
      ),
    );
    expect(records.filter((one) => one.type === 'owner')).toMatchObject([
      { isCertain: false, person: { name: 'Mara' } },
    ]);
    expect(leftOutOf(records)).toMatchObject([{ reason: 'Deleted on remark42.', place: { item: 'comment 2' } }]);
    expect(faultsOf(records)).toMatchObject([{ place: { item: 'comment 3' } }]);
    expect(interactionsOf(records)[1]).toMatchObject({
      author: null,
      post: 'remark42 porch page /bench/',
      permalink: null,
      text: 'So *green*.',
    });
  });

  it('are told from content, and hold up', async () => {
    const backup = lines({ version: 1, users: [], posts: [] }, comment('2', { pid: '1' }), comment('1'));
    const files = [backup, lines(comment('1')), '{"comments": [{"user": {}}]}'].map((text, at) =>
      fileInMemory(`${at}`, text),
    );
    expect(remark42.claim(files)).toEqual([[files[0]], [files[1]]]);
    await holdsUp(remark42, 'a.json', backup);
  });
});
