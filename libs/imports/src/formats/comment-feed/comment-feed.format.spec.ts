import { fileInMemory } from '#libs/platform';
import { holdsUp, interactionsOf, readAll } from '../../../test/read-format.js';
import { commentFeed } from './comment-feed.format.js';

const item = (id: number, html: string, given: { who?: string; title?: string; path?: string } = {}) => {
  const { who = 'Rosa', title = `Comment on A bench by ${who}`, path = '2014/bench/' } = given;
  return `<item>
  <title>${title}</title><link>https://porch.example/blog/${path}#comment-${id}</link><dc:creator>${who}</dc:creator>
  <pubDate>Thu, 14 Mar 2013 18:30:33 +0000</pubDate><guid isPermaLink="false">https://porch.example/blog/?p=7#comment-${id}</guid>
  <description>short</description><content:encoded><![CDATA[${html}]]></content:encoded></item>`;
};
const rss = (
  items: string,
  { title = 'Comments for Porch', link = 'https://porch.example/blog' } = {},
) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>${title}</title><link>${link}</link><generator>https://wordpress.org/?v=6.1</generator>${items}</channel></rss>`;
const atom = (entries: string, more = '') => `<feed xmlns="http://www.w3.org/2005/Atom"
  xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Comments</title>${more}${entries}</feed>`;
const read = (text: string) => readAll(commentFeed, fileInMemory('feed.xml', text));

describe('a feed of comments', () => {
  it('gives post and comment as the blog knows them', async () => {
    const [post, row] = await read(rss(item(3, '<p>So <em>green</em>.<br />\nYes.</p>')));
    expect(post).toEqual({
      type: 'post',
      key: 'post porch.example/blog/2014/bench',
      title: 'A bench',
      url: 'https://porch.example/blog/2014/bench/',
      postedAt: null,
      postedPrecision: null,
      opening: null,
    });
    expect(row).toMatchObject({
      key: 'wordpress porch.example/blog comment 3',
      kind: 'comment',
      at: new Date('2013-03-14T18:30:33Z'),
      author: { name: 'Rosa', identities: [] },
      post: 'post porch.example/blog/2014/bench',
      text: 'So green.\nYes.',
      permalink: 'https://porch.example/blog/2014/bench/#comment-3',
    });
  });

  it('finds the blog of the feed of one post, on whatever page of its comments', async () => {
    const one = { title: 'Comments on: A bench', link: 'https://porch.example/blog/2014/bench/' };
    const [post, row] = await read(rss(item(3, 'Hi', { title: 'By: Rosa', path: '2014/bench/comment-page-2/' }), one));
    expect(post).toMatchObject({ key: 'post porch.example/blog/2014/bench', title: 'A bench' });
    expect(row).toMatchObject({ key: 'wordpress porch.example/blog comment 3' });
  });

  it('takes the line that leads to what is answered out of the words, in any language', async () => {
    const line = '<p>Als Antwort auf <a href="https://porch.example/blog/2014/bench/#comment-3">Rosa</a>.</p>\n';
    const rows = interactionsOf(
      await read(rss(item(4, `${line}<p>Indeed.</p>`, { who: 'Tim' }) + item(3, '<p>Green.</p>'))),
    );
    expect(rows.map(({ text, answers }) => [text, answers])).toEqual([
      ['Green.', null],
      ['Indeed.', 'wordpress porch.example/blog comment 3'],
    ]);
  });

  it('knows a pingback by its brackets', async () => {
    const [, row] = await read(rss(item(5, '<p>[&#8230;] he built [&#8230;]</p>', { who: 'Wood &amp; Nails' })));
    expect(row).toMatchObject({ type: 'pingback', title: 'Wood & Nails', text: '[…] he built […]' });
  });

  it.each([
    ['Kommentar zu A bench von Rosa', 'A bench'],
    ['A bench への Rosa のコメント', 'A bench'],
    ['Коментарі до A bench від Rosa', 'A bench'],
    ['Comment on Standing by the door by Rosa', 'Standing by the door'],
    ['Rosa sanoo', null],
  ])('reads the post from %s', async (title, post) => {
    const [thread] = await read(rss(item(3, 'Hi', { title })));
    expect(thread).toMatchObject({ title: post });
  });

  it('knows comments of Blogger and Disqus, and others by their id', async () => {
    const entry = (id: string, link: string, more = '') => `<entry><id>${id}</id><link rel="alternate" href="${link}"/>
      <author><name>Rosa</name><uri>https://bench.example/</uri><email>noreply@blogger.com</email></author>
      <published>2013-03-14T18:30:33+01:00</published><content type="xhtml"><div><p>So</p><p>green</p></div></content>
      <thr:in-reply-to ref="x" href="https://porch.example/bench.html"/>${more}</entry>`;
    const page = 'https://porch.example/bench.html';
    const blogs = entry('tag:blogger.com,1999:blog-8.post-47', `${page}?showComment=1#c47`);
    const own = entry('urn:b', `${page}#b`) + entry('urn:c', `${page}#c`, '<thr:in-reply-to ref="urn:comment-b"/>');
    const [row, ...others] = interactionsOf(await read(atom(blogs + own)));
    expect(row).toMatchObject({ key: 'blogger comment 47', at: new Date('2013-03-14T17:30:33Z'), text: 'So\ngreen' });
    expect(row!.author!.identities).toEqual([{ kind: 'website', printed: 'https://bench.example/' }]);
    expect(others.map(({ key }) => key)).toEqual(['feed urn:b', 'feed urn:c']);
    const disqus = rss(item(6_250_157_256, 'Hi'), { link: 'https://porch.disqus.com/' });
    expect(interactionsOf(await read(disqus))[0]!.key).toBe('disqus post 6250157256');
  });

  it('is known by its content, with the header it came with, and is no feed of posts', async () => {
    const feed = rss(item(3, 'Hi'));
    const header = 'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n';
    const posts = rss(
      '<item><link>https://porch.example/a/</link><comments>https://porch.example/a/#comments</comments></item>',
    );
    const wxr = feed.replace('<rss', '<rss xmlns:wp="http://wordpress.org/export/1.2/"');
    const files = [feed, header + feed, posts, wxr, '<html><body>#comment-3</body></html>'].map((text, at) =>
      fileInMemory(`${at}`, text),
    );
    expect(commentFeed.claim(files)).toEqual([[files[0]], [files[1]]]);
    expect(await readAll(commentFeed, files[1]!)).toHaveLength(2);
    await holdsUp(commentFeed, 'feed.xml', rss(item(4, 'Zoë – hi') + item(3, '<p>Hi</p>')));
  });
});
