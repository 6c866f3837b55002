import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import type { SourceRecord } from '../file-records.js';
import { wordpressRest } from './wordpress-rest.format.js';

const SITE = 'https://porch.example/blog';
const links = (kind: string, id: unknown) => ({ self: [{ href: `${SITE}/wp-json/wp/v2/${kind}/${id as string}` }] });
const comment = (id: unknown, more: object = {}) => ({
  id,
  post: 7,
  parent: 0,
  author: 0,
  author_name: 'Rosa',
  author_url: 'https://bench.example/',
  date: '2014-01-14T18:32:12',
  date_gmt: '2014-01-14T17:32:12',
  content: { rendered: '<p>So <i>green</i> &#8211; yes.</p>\n' },
  link: `${SITE}/2014/bench/comment-page-2/#comment-${id as string}`,
  status: 'approved',
  type: 'comment',
  author_avatar_urls: { 24: 'https://secure.gravatar.com/avatar/0' },
  _links: links('comments', id),
  ...more,
});
const post = {
  id: 7,
  date: '2014-01-14T11:00:00',
  date_gmt: '2014-01-14T10:00:00',
  guid: { rendered: `${SITE}/?p=7` },
  slug: 'bench',
  status: 'publish',
  type: 'post',
  link: `${SITE}/2014/bench/`,
  title: { rendered: 'A bench &#038; I' },
  content: { rendered: '<p>I built it.</p>', protected: false },
  author: 2,
  comment_status: 'open',
  _links: links('posts', 7),
};
const user = {
  id: 2,
  name: 'Mara Lind',
  url: 'https://mara.example',
  slug: 'mara',
  avatar_urls: {},
  _links: links('users', 2),
};
const json = (path: string, value: unknown) => fileInMemory(path, JSON.stringify(value).replaceAll('/', '\\/'));
const read = (...values: unknown[]) => {
  const [claimed, ...others] = wordpressRest.claim(values.map((value, at) => json(`${at + 1}.json`, value)));
  expect(others).toEqual([]);
  return readAll(wordpressRest, claimed ?? []);
};
const owners = (records: SourceRecord[]) => records.filter((one) => one.type === 'owner');

describe('what the API of a WordPress blog answers', () => {
  it('is a comment as an export of the blog holds it, with the post that its address tells', async () => {
    const [page, row, ...others] = await read([comment(3)]);
    expect(others).toEqual([]);
    expect(page).toEqual({
      type: 'post',
      key: 'post porch.example/blog/2014/bench',
      title: null,
      url: `${SITE}/2014/bench/`,
      postedAt: null,
      postedPrecision: null,
      opening: null,
    });
    expect(row).toEqual({
      type: 'interaction',
      place: { file: '1.json', line: null, item: 'comment 3' },
      key: 'wordpress porch.example/blog comment 3',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2014-01-14T17:32:12Z'),
      precision: 'instant',
      author: { name: 'Rosa', identities: [{ kind: 'website', printed: 'https://bench.example/' }] },
      to: [],
      post: 'post porch.example/blog/2014/bench',
      answers: null,
      text: 'So green – yes.',
      original: '<p>So <i>green</i> &#8211; yes.</p>',
      permalink: `${SITE}/2014/bench/comment-page-2/#comment-3`,
      durationMinutes: null,
    });
  });

  it('is put in order over pages, the oldest and what is answered first, and what two pages hold is read once', async () => {
    const dated = (id: number, day: number, more = {}) => comment(id, { ...more, date_gmt: `2014-01-${day}T10:00:00` });
    const records = await read(
      [dated(9, 20, { parent: 8 }), dated(8, 19, { parent: 4 })],
      [dated(8, 19, { parent: 4 }), dated(5, 13, { parent: 99 }), dated(4, 12)],
    );
    expect(interactionsOf(records).map(({ place, answers }) => [place.item, answers?.slice(-2)])).toEqual([
      ['comment 4', undefined],
      ['comment 8', ' 4'],
      ['comment 9', ' 8'],
      ['comment 5', '99'],
    ]);
    expect(leftOutOf(records).map(({ place, reason }) => [place.item, reason])).toEqual([
      ['comment 8', 'This comment stands twice in what was handed in; the first is read.'],
    ]);
  });

  it('takes titles and first words from posts, given apart or embedded', async () => {
    const known = { title: 'A bench & I', postedAt: new Date('2014-01-14T10:00:00Z') };
    expect((await read([comment(3)], [post]))[1]).toMatchObject({ type: 'interaction' });
    expect((await read([comment(3)], [post]))[0]).toMatchObject({ ...known, opening: 'I built it.' });
    expect((await read([comment(3, { _embedded: { up: [post] } })]))[0]).toMatchObject(known);
  });

  it('asks whether who wrote the posts is the owner, and is certain of the one user', async () => {
    const signedIn = comment(3, { author: 2, author_name: 'Mara' });
    const asked = await read([signedIn, comment(4, { author: 1 })], [post]);
    expect(owners(asked).map(({ person, isCertain }) => [person.name, isCertain])).toEqual([['Mara', false]]);
    expect(owners(await read([signedIn]))).toEqual([]);
    expect(owners(await read([comment(3, { author: 1 })]))).toMatchObject([{ isCertain: false }]);
    const certain = await read([signedIn], [post], [user]);
    expect(owners(certain)).toMatchObject([{ isCertain: true, person: { name: 'Mara Lind', isOwner: true } }]);
    expect(interactionsOf(certain)[0]!.author).toMatchObject({ name: 'Mara', isOwner: true });
    const several = await read([signedIn], [user, { ...user, id: 3, name: 'Jon Berg' }]);
    expect(owners(several).map(({ isCertain }) => isCertain)).toEqual([false, false]);
  });

  it('reads what was typed, and the mailbox, where whoever asked may edit', async () => {
    const typed = { author_email: 'rosa@bench.example', content: { rendered: '<p>x</p>', raw: 'So -- green\nyes' } };
    expect(interactionsOf(await read([comment(3, typed)]))[0]).toMatchObject({
      text: 'So -- green\nyes',
      original: null,
      author: { identities: [{ kind: 'email', printed: 'rosa@bench.example' }, { kind: 'website' }] },
    });
  });

  it('leaves out spam and the bin, takes what waits, and knows links of other sites', async () => {
    const records = await read([
      comment(1, { status: 'spam' }),
      comment(2, { status: 'trash' }),
      comment(3, { status: 'hold' }),
      comment(4, { type: 'order_note' }),
      comment(5, { type: 'pingback', author_name: 'Wood &amp; Nails', author_url: 'https://wood.example/a' }),
    ]);
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'Spam.',
      'In the bin.',
      'A note that a plugin keeps (order_note), no comment.',
    ]);
    expect(interactionsOf(records).map(({ place }) => place.item)).toEqual(['comment 3']);
    expect(records.at(-1)).toMatchObject({
      type: 'pingback',
      title: 'Wood & Nails',
      url: 'https://wood.example/a',
      key: 'wordpress porch.example/blog comment 5',
      post: 'post porch.example/blog/2014/bench',
    });
  });

  it('knows the blog by the host where no address of the API is told, and by number a post without address', async () => {
    const bare = { _links: undefined };
    expect(interactionsOf(await read([comment(3, bare)]))[0]).toMatchObject({
      key: 'wordpress porch.example comment 3',
    });
    expect(interactionsOf(await read([comment(3, bare)], [post]))[0]).toMatchObject({
      key: 'wordpress porch.example/blog comment 3',
    });
    const plain = comment(3, { link: `https://porch.example/?p=7&cpage=2#comment-3` });
    expect(interactionsOf(await read([plain]))[0]!.post).toBe('post porch.example?p=7');
    const lost = comment(3, { link: undefined });
    expect(interactionsOf(await read([lost]))[0]!.post).toBe('wordpress https://porch.example/blog post 7');
  });

  it.each([
    ['https://porch.example/blog/wp-json/wp/v2/comments/3', 'porch.example/blog'],
    ['https://porch.example/blog/index.php/wp-json/wp/v2/comments/3', 'porch.example/blog'],
    ['https://porch.example/blog/index.php?rest_route=/wp/v2/comments/3', 'porch.example/blog'],
    ['https://www.porch.example/?rest_route=/wp/v2/comments/3', 'porch.example'],
    ['https://public-api.wordpress.com/wp/v2/sites/12/comments/3', 'porch.example'],
    ['javascript:alert(1)', 'porch.example'],
  ])('knows the blog by %s', async (href, blog) => {
    const [row] = interactionsOf(await read([comment(3, { _links: { self: [{ href }] } })]));
    expect(row!.key).toBe(`wordpress ${blog} comment 3`);
  });

  it('reads the older API of wordpress.com', async () => {
    const one = {
      ID: 3,
      post: {
        ID: 7,
        title: 'A bench',
        type: 'post',
        link: 'https://public-api.wordpress.com/rest/v1.1/sites/1/posts/7',
      },
      author: { ID: 5, login: 'rosa77', email: false, name: 'Rosa', URL: 'https://bench.example', avatar_URL: 'x' },
      date: '2014-01-14T18:32:12+01:00',
      URL: 'https://porch.example/2014/bench/#comment-3',
      content: '<p>So green.</p>',
      raw_content: 'So green.',
      status: 'approved',
      parent: false,
      type: 'comment',
      can_moderate: true,
    };
    const answer = {
      found: 2,
      site_ID: 1,
      comments: [
        { ...one, ID: 4, parent: { ID: 3 } },
        { ...one, date: '' },
      ],
    };
    for (const value of [answer, one]) {
      const [page, row] = await read(value);
      expect(page).toMatchObject({ title: 'A bench', url: 'https://porch.example/2014/bench/' });
      expect(row).toMatchObject({
        key: 'wordpress porch.example comment 3',
        text: 'So green.',
        author: { name: 'Rosa', identities: [{ kind: 'website' }, { kind: 'wordpress', printed: 'rosa77' }] },
      });
    }
    expect(interactionsOf(await read(answer))[1]).toMatchObject({ answers: 'wordpress porch.example comment 3' });
  });

  it('tells of what is none, and reads the rest', async () => {
    const text = `[${JSON.stringify(comment('90071992547409931')).replace('"90071992547409931"', '90071992547409931')},
      {"id": "x"}, {"id": 5, "author_name"}, 7, ${JSON.stringify(comment(6))}]`;
    const records = await readAll(wordpressRest, fileInMemory('a.json', text));
    expect(interactionsOf(records).map(({ key }) => key)).toEqual([
      'wordpress porch.example/blog comment 90071992547409931',
      'wordpress porch.example/blog comment 6',
    ]);
    expect(faultsOf(records).map(({ place, message }) => [place.item, message])).toEqual([
      ['comment 2', 'This comment has no number.'],
      ['comment 3', 'This comment is broken JSON.'],
      ['comment 4', 'This comment has no number.'],
    ]);
    const cut = JSON.stringify([comment(1), comment(2)]).slice(0, -20);
    expect(faultsOf(await readAll(wordpressRest, fileInMemory('a.json', cut)))).toMatchObject([
      { message: 'The file ends in the middle of comment 2.' },
    ]);
  });

  it('is told from content, blog by blog', () => {
    const files = [
      json('a', [comment(1)]),
      json('b', { body: [comment(2)], status: 200, headers: {} }),
      json('c', [post]),
      json('d', [user]),
      json('e', [comment(1, { _links: undefined, link: 'https://other.example/a/#comment-1' })]),
      json('f', { swagger: '2.0', properties: { author_name: { type: 'string' }, post: { type: 'integer' } } }),
      json('g', []),
    ];
    expect(wordpressRest.claim(files).map((group) => group.map(({ path }) => path))).toEqual([
      ['d', 'c', 'a', 'b'],
      ['e'],
    ]);
  });

  it('holds up when it is cut, comes in pieces or in a wrong encoding', async () => {
    await holdsUp(wordpressRest, 'a.json', JSON.stringify([comment(3, { parent: 2 }), comment(2)], null, 1));
  });
});
