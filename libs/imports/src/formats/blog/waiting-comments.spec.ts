import { fileInMemory } from '#libs/platform';
import { wxrComment, wxrFile, wxrItem } from '../../../test/make-wxr.js';
import { interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { blogger } from '../blogger/blogger.format.js';
import { bloggerApi } from '../blogger-api/blogger-api.format.js';
import { commento } from '../commento/commento.format.js';
import { disqusApi } from '../disqus-api/disqus-api.format.js';
import type { FileFormat } from '../file-format.js';
import { ghost } from '../ghost/ghost.format.js';
import { isso } from '../isso/isso.format.js';
import { staticman } from '../staticman/staticman.format.js';
import { wordpressRest } from '../wordpress-rest/wordpress-rest.format.js';
import { wordpressWxr } from '../wordpress-wxr/wordpress-wxr.format.js';

const words = '<p>So green.</p>';
const takeout = `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'
  xmlns:blogger='http://schemas.google.com/blogger/2018'><entry><id>tag:blogger.com,1999:blog-32.post-2</id>
  <blogger:type>COMMENT</blogger:type><blogger:status>PENDING</blogger:status><content type='html'>So green.</content>
  <published>2020-01-02T03:04:05Z</published><author><name>Rosa</name></author></entry></feed>`;
const rest = {
  id: 3,
  post: 7,
  parent: 0,
  author: 0,
  author_name: 'Rosa',
  author_url: '',
  date_gmt: '2014-01-14T17:32:12',
  date: '2014-01-14T17:32:12',
  content: { rendered: words },
  link: 'https://porch.example/2014/bench/#comment-3',
  status: 'hold',
  type: 'comment',
  _links: { self: [{ href: 'https://porch.example/wp-json/wp/v2/comments/3' }] },
};
const onBlogger = {
  kind: 'blogger#comment',
  status: 'pending',
  id: '7',
  post: { id: '12' },
  blog: { id: '12' },
  published: '2017-06-21T09:00:00-04:00',
  content: words,
  author: { id: 'g1', displayName: 'Rosa' },
};
const onDisqus = {
  id: '7',
  thread: '2',
  forum: 'porch',
  parent: null,
  author: { name: 'Rosa', isAnonymous: true },
  message: words,
  createdAt: '2013-10-10T19:20:29',
  isApproved: false,
  isSpam: false,
  isDeleted: false,
};
const onCommento = {
  commentHex: 'ab12',
  domain: 'porch.example',
  url: '/bench/',
  commenterHex: 'anonymous',
  markdown: 'So green.',
  html: words,
  parentHex: 'root',
  score: 1,
  state: 'unapproved',
  creationDate: '2021-03-17T12:09:47Z',
  deleted: false,
};
const onGhost = {
  id: 'c1',
  in_reply_to_id: null,
  in_reply_to_snippet: null,
  status: 'pending',
  html: words,
  created_at: '2022-09-01T10:00:00.000Z',
  edited_at: null,
  member: { id: 'm1', uuid: 'x', name: 'Rosa', expertise: null, avatar_image: null },
  post_id: 'p1',
  replies: [],
  count: { replies: 0, likes: 0 },
  liked: false,
};
const onIsso = {
  id: 2,
  author: 'Rosa',
  remote_addr: '192.0.2.1',
  created: '2012-05-06 23:08:11',
  text: 'So green.',
  mode: 2,
};
const onStaticSite = `_id: 5a1b2c3d-0000-11e8-9e60-01f5bd7a1b2c\nname: Rosa\nmessage: So green.\napproved: false\n`;

const waiting: [string, FileFormat, string, unknown][] = [
  ['WordPress', wordpressWxr, 'blog.xml', wxrFile(wxrItem(wxrComment({ approved: '0' })))],
  ['the API of WordPress', wordpressRest, '1.json', [rest]],
  ['Blogger', blogger, 'feed.atom', takeout],
  ['the API of Blogger', bloggerApi, '1.json', { kind: 'blogger#commentList', items: [onBlogger] }],
  ['the API of Disqus', disqusApi, '1.json', { cursor: { hasNext: false }, code: 0, response: [onDisqus] }],
  ['Commento', commento, 'c.json', { version: 1, comments: [onCommento], commenters: [] }],
  ['Ghost', ghost, '1.json', { comments: [onGhost], meta: { pagination: { page: 1, total: 1 } } }],
  ['Isso', isso, 'isso.json', [{ id: '/bench/', title: 'A bench', comments: [onIsso] }]],
  ['a static site', staticman, 'site/_data/comments/bench/entry1516615872345.yml', onStaticSite],
];

it.each(waiting)('a comment that waits for approval is taken from %s', async (_name, format, path, content) => {
  const file = fileInMemory(path, typeof content === 'string' ? content : JSON.stringify(content));
  const [claimed] = format.claim([file]);
  const records = await readAll(format, claimed!);
  expect(leftOutOf(records)).toEqual([]);
  expect(interactionsOf(records)).toMatchObject([{ text: 'So green.' }]);
});
