import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { ghost } from './ghost.format.js';

const comment = (id: string, more: object = {}) => ({
  id,
  in_reply_to_id: null,
  in_reply_to_snippet: null,
  status: 'published',
  html: '<p>So <em>green</em>.</p>',
  created_at: '2022-09-01T10:00:00.000Z',
  edited_at: null,
  member: { id: 'm1', uuid: 'x', name: 'Rosa', expertise: 'Benches', avatar_image: null },
  post_id: 'p1',
  replies: [],
  count: { replies: 0, likes: 1 },
  ...more,
});
const post = { id: 'p1', uuid: 'y', title: 'A bench', slug: 'bench', url: 'https://porch.example/bench/' };
const answer = (...comments: unknown[]) => JSON.stringify({ comments, meta: { pagination: { page: 1, total: 1 } } });
const row = { created_at: '2022-09-01 10:00:00', status: 'published', html: '<p>Hi</p>', post_id: 'p1' };
const tables = {
  comments: [
    { ...row, id: 'c2', member_id: 'm1', parent_id: 'c1', in_reply_to_id: null },
    { ...row, id: 'c1', member_id: 'm9' },
  ],
  members: [{ id: 'm1', email: 'rosa@bench.example', name: 'Rosa' }],
  posts: [{ ...post, url: undefined, html: '<p>I built it.</p>', published_at: '2022-08-31T09:00:00.000Z' }],
  users: [
    { id: 'u1', email: 'mara@porch.example', name: 'Mara Lind' },
    { id: 'u2', email: 'ghost@example.com', name: 'Ghost' },
  ],
};
const site = (data: object = tables) => JSON.stringify({ db: [{ meta: { exported_on: 1, version: '5.0' }, data }] });
const read = (text: string) => readAll(ghost, fileInMemory('ghost.json', text));

describe('the comments of Ghost', () => {
  it('come out of the API with their answers', async () => {
    const replies = [
      comment('c2', { post_id: undefined, created_at: '2022-09-02T10:00:00.000Z' }),
      comment('c3', { in_reply_to_id: 'c2', created_at: '2022-09-03T10:00:00.000Z' }),
    ];
    const records = await read(answer(comment('c1', { post, replies })));
    expect(records[0]).toMatchObject({ key: 'post porch.example/bench', title: 'A bench' });
    expect(records[1]).toEqual({
      type: 'interaction',
      place: { file: 'ghost.json', line: null, item: 'comment c1' },
      key: 'ghost comment c1',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2022-09-01T10:00:00Z'),
      precision: 'instant',
      author: { name: 'Rosa', identities: [] },
      to: [],
      post: 'post porch.example/bench',
      answers: null,
      text: 'So green.',
      original: '<p>So <em>green</em>.</p>',
      permalink: 'https://porch.example/bench/#ghost-comments-c1',
      durationMinutes: null,
    });
    expect(interactionsOf(records).map(({ answers, post: under }) => [answers, under])).toEqual([
      [null, 'post porch.example/bench'],
      ['ghost comment c1', 'post porch.example/bench'],
      ['ghost comment c2', 'ghost post p1'],
    ]);
  });

  it('come out of the export of a site, with posts and members, wherever these stand', async () => {
    const records = await read(site());
    expect(records[0]).toMatchObject({ type: 'owner', isCertain: true, person: { name: 'Mara Lind', isOwner: true } });
    expect(records[1]).toMatchObject({ key: 'ghost post p1', title: 'A bench', opening: 'I built it.', url: null });
    expect(interactionsOf(records)).toMatchObject([
      { key: 'ghost comment c1', author: null, kind: 'comment' },
      {
        key: 'ghost comment c2',
        author: { name: 'Rosa', identities: [{ kind: 'email', printed: 'rosa@bench.example', verified: true }] },
        answers: 'ghost comment c1',
      },
    ]);
    const old = JSON.stringify({ meta: { exported_on: 1, version: '003' }, data: tables });
    expect(interactionsOf(await read(old))).toHaveLength(2);
    const both = await read(
      site({ ...tables, users: [...tables.users, { id: 'u3', email: 'jon@porch.example', name: 'Jon' }] }),
    );
    expect(both.filter((one) => one.type === 'owner').map(({ isCertain }) => isCertain)).toEqual([false, false]);
  });

  it('are left out where the site does not show them, and told of where they are none', async () => {
    const states = ['hidden', 'deleted', 'reported'].map((status, at) => comment(`c${at}`, { status }));
    const records = await read(answer(...states, { html: 'x' }, comment('c9', { member: null })));
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'Hidden on the site.',
      'Deleted on the site.',
      'Not published on the site (reported).',
    ]);
    expect(faultsOf(records)).toMatchObject([{ place: { item: 'comment 4' }, message: 'This comment has no id.' }]);
    expect(interactionsOf(records)).toMatchObject([{ key: 'ghost comment c9', author: null }]);
  });

  it('are told from content, and hold up', async () => {
    const files = [answer(comment('c1')), site(), '{"comments": [{"id": 1}]}'].map((text, at) =>
      fileInMemory(`${at}`, text),
    );
    expect(ghost.claim(files)).toEqual([[files[0]], [files[1]]]);
    await holdsUp(ghost, 'a.json', site());
  });
});
