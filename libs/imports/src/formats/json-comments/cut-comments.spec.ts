import { fileInMemory } from '#libs/platform';
import { faultsOf, interactionsOf, readAll } from '../../../test/read-format.js';
import { bloggerApi } from '../blogger-api/blogger-api.format.js';
import { commento } from '../commento/commento.format.js';
import { disqusApi } from '../disqus-api/disqus-api.format.js';
import type { FileFormat } from '../file-format.js';
import { ghost } from '../ghost/ghost.format.js';
import { livefyre } from '../livefyre/livefyre.format.js';
import { remark42 } from '../remark42/remark42.format.js';
import { wordpressRest } from '../wordpress-rest/wordpress-rest.format.js';

/** A format, what its comments look like, and what stands around them. */
type Shape = [FileFormat, comment: (id: number) => object, before: string, between: string, after: string];

const words = 'Grün “und” mehr';
const SHAPES: Shape[] = [
  [
    wordpressRest,
    (id) => ({
      id,
      post: 7,
      parent: id - 1,
      author_name: 'Zoë',
      content: { rendered: words },
      link: 'https://a.example/',
    }),
    '[',
    ',',
    ']',
  ],
  [
    disqusApi,
    (id) => ({ id: `${id}`, thread: '2', parent: id - 1 || null, message: words, isApproved: true, isSpam: false }),
    '{"code":0,"response":[',
    ',',
    ']}',
  ],
  [
    commento,
    (id) => ({ commentHex: `${id}`, commenterHex: 'c', parentHex: id > 1 ? `${id - 1}` : 'root', markdown: words }),
    '{"comments":[',
    ',',
    '],"commenters":[{"commenterHex":"c","name":"Zoë"}]}',
  ],
  [
    remark42,
    (id) => ({ id: `${id}`, pid: id > 1 ? `${id - 1}` : '', text: words, user: {}, locator: { site: 's', url: '/a' } }),
    '{"version":1,"users":[],"posts":[]}\n',
    '\n',
    '',
  ],
  [
    livefyre,
    (id) => ({ id: `${id}`, parent_id: `${id - 1}`, imported_display_name: 'Zoë', body_html: words }),
    '{"source":"https://a.example/","title":"A","created":"","id":"5","comments":[',
    ',',
    ']}',
  ],
  [
    ghost,
    (id) => ({ id: `${id}`, parent_id: id > 1 ? `${id - 1}` : null, html: words, member: null, created_at: '' }),
    '{"comments":[',
    ',',
    '],"meta":{}}',
  ],
  [
    bloggerApi,
    (id) => ({ kind: 'blogger#comment', id: `${id}`, content: words, author: { displayName: 'Zoë' } }),
    '{"kind":"blogger#commentList","items":[',
    ',',
    ']}',
  ],
];

describe.each(SHAPES)('a cut file', (format, comment, before, between, after) => {
  it(`of ${format.name} gives what is whole of it, at every byte, and tells that it is cut`, async () => {
    const comments = [1, 2, 3].map((id) => JSON.stringify(comment(id)));
    const text = Buffer.from(before + comments.join(between) + after);
    const ends = comments.map((_, at) => Buffer.byteLength(before + comments.slice(0, at + 1).join(between)));
    const whole = interactionsOf(await readAll(format, fileInMemory('a.json', text)));
    expect(whole.map(({ text: said }) => said)).toEqual([words, words, words]);
    const keys = whole.map(({ key }) => key);
    for (let end = 0; end < text.length; end++) {
      const records = await readAll(format, fileInMemory('a.json', text.subarray(0, end)));
      const count = ends.filter((one) => one <= end).length;
      expect([end, interactionsOf(records).map(({ key }) => key)]).toEqual([end, keys.slice(0, count)]);
      const isBetweenLines =
        between === '\n' && [before.length - 1, before.length, ...ends].some((one) => one === end || one + 1 === end);
      if (!isBetweenLines) expect([end, faultsOf(records).length]).toEqual([end, 1]);
    }
  });
});
