import fc from 'fast-check';
import { fileInMemory, type FileToRead } from '#libs/platform';
import { readAll } from '../../../test/read-format.js';
import { bloggerApi } from '../blogger-api/blogger-api.format.js';
import { commento } from '../commento/commento.format.js';
import { disqusApi } from '../disqus-api/disqus-api.format.js';
import type { FileFormat } from '../file-format.js';
import { ghost } from '../ghost/ghost.format.js';
import { isso } from '../isso/isso.format.js';
import { livefyre } from '../livefyre/livefyre.format.js';
import { remark42 } from '../remark42/remark42.format.js';
import { staticman } from '../staticman/staticman.format.js';
import { wordpressRest } from '../wordpress-rest/wordpress-rest.format.js';

const href = (path: string) => [{ href: `https://porch.example/wp-json/wp/v2/${path}` }];
const rest = {
  id: 3,
  post: 7,
  parent: 2,
  author: 1,
  author_name: 'Rosa',
  author_url: 'https://bench.example/',
  date: '2014-01-14T18:32:12',
  date_gmt: '2014-01-14T17:32:12',
  content: { rendered: '<p>So green.</p>' },
  link: 'https://porch.example/bench/#comment-3',
  status: 'approved',
  type: 'comment',
  _links: { self: href('comments/3'), up: href('posts/7') },
  _embedded: { up: [{ link: 'https://porch.example/bench/', title: { rendered: 'A' } }] },
};
const wordpressCom = {
  ID: 3,
  post: { ID: 7, title: 'A' },
  author: { ID: 5, login: 'rosa', name: 'Rosa', URL: 'https://bench.example' },
  date: '2014-01-14T18:32:12+01:00',
  URL: 'https://porch.example/bench/#comment-3',
  raw_content: 'So green.',
  parent: { ID: 2 },
  can_moderate: true,
};
const disqus = {
  id: '3',
  thread: { id: '2', link: 'https://porch.example/bench/', identifiers: ['7'], author: { id: '9' } },
  forum: 'porch',
  parent: 2,
  author: { id: '9', username: 'facebook-1', name: 'Rosa', url: 'https://bench.example' },
  message: '<p>Hi</p>',
  createdAt: '2013-10-10T19:20:29',
  isApproved: true,
  isSpam: false,
};
const commentoExport = {
  comments: [{ commentHex: 'a', domain: 'porch.example', url: '/b', commenterHex: 'c', parentHex: 'd', markdown: 'x' }],
  commenters: [{ commenterHex: 'c', email: 'a@b.example', name: 'Ann', isModerator: true }],
};
const remark = {
  comment: {
    id: '1',
    pid: '',
    text: 'x',
    user: { name: 'A', admin: true },
    locator: { site: 's', url: 'https://a.example' },
  },
  replies: [{ comment: { id: '2', locator: { url: '/b' } }, replies: [] }],
};
const conversation = {
  source: 'https://porch.example/a',
  title: 'A',
  created: '2012-05-05T10:00:00Z',
  id: '5',
  comments: [{ id: '1', parent_id: '2', imported_display_name: 'A', author_id: 'u', body_html: 'x' }],
};
const issoPages = [
  { id: '/a', title: 'A', comments: [{ id: 1, author: 'A', remote_addr: 'x', created: 'y', text: 'z' }] },
];
const ghostExport = {
  db: [
    {
      meta: { exported_on: 1 },
      data: {
        posts: [{ id: 'p', title: 'A', html: 'x', published_at: '2022-08-31T09:00:00Z' }],
        users: [{ id: 'u', name: 'M', email: 'm@b.example' }],
        members: [{ id: 'm', name: 'A' }],
        comments: [{ id: 'c', post_id: 'p', member_id: 'm', parent_id: 'd', html: 'x' }],
      },
    },
  ],
};
const ghostAnswer = {
  comments: [{ id: 'c', html: 'x', created_at: 'y', member: { name: 'A' }, post: { id: 'p' }, replies: [{ id: 'd' }] }],
};
const bloggerPost = {
  kind: 'blogger#post',
  id: '1',
  url: 'https://a.example/b.html',
  author: { id: '12345678', displayName: 'M' },
  replies: { items: [{ id: '2', author: { id: '3', url: 'x' }, inReplyTo: { id: '1' }, post: { id: '1' } }] },
};
const entry = {
  _id: 'a',
  _parent: 'b',
  name: 'A',
  message: 'x',
  date: 1_516_615_801,
  replying_to: '1',
  url: 'https://a.example',
};

const json = (value: unknown) => [fileInMemory('a.json', JSON.stringify(value))];
const CASES: [FileFormat, unknown, string][] = [
  [wordpressRest, [rest, { ...rest, type: 'pingback' }], 'comments'],
  [wordpressRest, [wordpressCom], 'comments of wordpress.com'],
  [disqusApi, { cursor: {}, code: 0, response: [disqus] }, 'posts'],
  [commento, commentoExport, 'an export'],
  [remark42, { comments: [remark] }, 'a tree'],
  [isso, issoPages, 'pages'],
  [livefyre, conversation, 'a conversation'],
  [ghost, ghostExport, 'an export'],
  [ghost, ghostAnswer, 'an answer'],
  [bloggerApi, [bloggerPost], 'posts'],
  [staticman, entry, 'an entry'],
];

/** What a stranger may put in the place of anything. */
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    { toString: 1 },
    JSON.parse('{"__proto__": {"x": 1}}'),
    'a\u0000b',
    '\ud800',
    1e308,
    '9'.repeat(400),
    '@'.repeat(900),
    'https://',
    'http://[::1',
    '<'.repeat(2_000),
    [[[]]],
    'constructor',
  ),
);

/** The value with something else at one of its places. */
function changed(value: unknown, at: number, by: unknown): unknown {
  let place = 0;
  const walk = (one: unknown): unknown => {
    if (place++ === at) return by;
    if (Array.isArray(one)) return one.map(walk);
    return typeof one === 'object' && one !== null
      ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]))
      : one;
  };
  return walk(value);
}

async function readsToItsEnd(format: FileFormat, files: FileToRead[]): Promise<void> {
  format.claim(files);
  // The database takes no zero in any text.
  expect(JSON.stringify(await readAll(format, files))).not.toContain('\\u0000');
}

describe.each(CASES)('hostile JSON', (format, value, what) => {
  it(`in any place of ${what} of ${format.name} is read or told of`, async () => {
    expect(format.claim(json(value))).toHaveLength(1);
    const run = (at: number, by: unknown) => readsToItsEnd(format, json(changed(value, at, by)));
    await fc.assert(fc.asyncProperty(fc.nat({ max: 40 }), hostile, run), { numRuns: 40 });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it(`in the text of ${what} of ${format.name} is read or told of`, async () => {
    const text = JSON.stringify(value);
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('"', '{', '}', '[', ']', '\\', '\n', ','),
    );
    const run = (at: number, length: number, put: string) => {
      const from = at % text.length;
      return readsToItsEnd(format, [fileInMemory('a.json', text.slice(0, from) + put + text.slice(from + length))]);
    };
    await fc.assert(fc.asyncProperty(fc.nat(), fc.nat(40), piece, run), { numRuns: 40 });
  });
});
