import { fileInMemory } from '#libs/platform';
import type { SourceInteraction, SourceRecord } from '../file-records.js';
import { wordpressWxr } from './wordpress-wxr.format.js';

const reading = { timeZone: 'Europe/London', identities: [], mapping: null, readAt: new Date('2026-11-01T00:00:00Z') };

function comment(id: number, parent: number, more = ''): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Rosa &amp; Tim]]></wp:comment_author>
    <wp:comment_author_email>rosa@bench.example</wp:comment_author_email>
    <wp:comment_author_url>https://bench.example/</wp:comment_author_url>
    <wp:comment_date>2014-01-14 18:32:12</wp:comment_date><wp:comment_date_gmt>2014-01-14 17:32:12</wp:comment_date_gmt>
    <wp:comment_content><![CDATA[Line <b>one</b>\nline two]]></wp:comment_content>
    <wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type>
    <wp:comment_parent>${parent}</wp:comment_parent>${more}</wp:comment>`;
}

function blog(comments: string, authors = ''): string {
  return `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Porch</title>
    <link>https://porch.example</link><wp:base_blog_url>https://www.porch.example</wp:base_blog_url>${authors}
    <item><title>A bench</title><link>https://porch.example/2014/bench/</link><wp:post_id>7</wp:post_id>
    <content:encoded><![CDATA[I built\na bench.]]></content:encoded>
    <wp:post_date_gmt>2014-01-14 10:00:00</wp:post_date_gmt>${comments}</item></channel></rss>`;
}

async function read(text: string): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const one of wordpressWxr.read([fileInMemory('blog.xml', text)], reading)) records.push(one);
  return records;
}

describe('the WordPress export', () => {
  it('is told by its content', () => {
    const files = [fileInMemory('a.txt', blog('')), fileInMemory('b.xml', '<rss><channel></channel></rss>')];
    expect(wordpressWxr.claim(files)).toEqual([[files[0]]]);
  });

  it('gives post and comment', async () => {
    expect(await read(blog(comment(3, 0)))).toEqual([
      {
        type: 'post',
        key: 'post porch.example/2014/bench',
        title: 'A bench',
        url: 'https://porch.example/2014/bench/',
        postedAt: new Date('2014-01-14T10:00:00Z'),
        postedPrecision: 'instant',
        opening: 'I built\na bench.',
      },
      {
        type: 'interaction',
        place: { file: 'blog.xml', line: null, item: 'comment 3' },
        key: 'wordpress porch.example comment 3',
        channel: 'blog',
        kind: 'comment',
        direction: null,
        at: new Date('2014-01-14T17:32:12Z'),
        precision: 'instant',
        author: {
          name: 'Rosa & Tim',
          identities: [
            { kind: 'email', printed: 'rosa@bench.example' },
            { kind: 'website', printed: 'https://bench.example/' },
          ],
        },
        to: [],
        post: 'post porch.example/2014/bench',
        answers: null,
        text: 'Line one\nline two',
        original: 'Line <b>one</b>\nline two',
        permalink: 'https://porch.example/2014/bench/#comment-3',
        durationMinutes: null,
      },
    ]);
  });

  it('puts what is answered before what answers it', async () => {
    const records = await read(
      blog(
        [
          [1, 9],
          [2, 1],
          [3, 4],
          [4, 0],
          [5, 6],
          [6, 5],
        ]
          .map(([a, b]) => comment(a!, b!))
          .join(''),
      ),
    );
    const order = records.filter((one): one is SourceInteraction => one.type === 'interaction');
    expect(order.map(({ place }) => place.item)).toEqual([4, 3, 1, 2, 5, 6].map((id) => `comment ${id}`));
  });
});
