import { fileInMemory } from '#libs/platform';
import { faultsOf, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { savedPage } from '../saved-page/saved-page.format.js';

const html = (body: string, head = '<link rel="canonical" href="https://porch.example/bench.html">') =>
  `<!doctype html><html lang="en-US"><head>${head}</head><body><h1>A bench</h1>${body}</body></html>`;
const read = (body: string, head?: string) => readAll(savedPage, fileInMemory('page.html', html(body, head)));
/** Of each comment: key, whom it answers, name, words. */
const told = async (body: string, head?: string) =>
  interactionsOf(await read(body, head)).map(({ key, answers, author, text }) => [key, answers, author?.name, text]);

describe('comments set out as a list', () => {
  it('of the blocks of WordPress are read, and the newest of the blog are not', async () => {
    const comment = (id: number, name: string, rest = '') => `<li id="comment-${id}" class="comment even depth-1">
      <div class="wp-block-columns"><div class="wp-block-comment-author-name"><a rel="external nofollow ugc" href="https://${name}.example">${name}</a></div>
      <div class="wp-block-comment-date"><time datetime="2023-01-16T10:00:00+00:00"><a href="https://porch.example/bench.html#comment-${id}">January 16, 2023</a></time></div>
      <div class="wp-block-comment-content"><p>Hi from ${name}</p></div><div class="wp-block-comment-reply-link"><a href="?replytocom=${id}#respond">Reply</a></div></div>${rest}</li>`;
    const newest = `<ol class="wp-block-latest-comments"><li class="wp-block-latest-comments__comment"><article><footer><a class="wp-block-latest-comments__comment-author" href="https://x.example">Bo</a></footer></article></li></ol>`;
    const list = `<ol class="wp-block-comment-template">${comment(1, 'rosa', `<ol>${comment(2, 'tim')}</ol>`)}</ol>`;
    expect(await told(list + newest)).toEqual([
      ['wordpress porch.example comment 1', null, 'rosa', 'Hi from rosa'],
      ['wordpress porch.example comment 2', 'wordpress porch.example comment 1', 'tim', 'Hi from tim'],
    ]);
  });

  it('of the oldest themes are read: the head in the body, the name behind the words, terms and definitions', async () => {
    const classic = `<ol class="commentlist"><li class="comment byuser odd" id="comment-3"><div id="div-comment-3" class="comment-body">
      <div class="comment-author vcard"><cite class="fn">Rosa</cite> <span class="says">sagt:</span></div>
      <div class="comment-meta commentmetadata"><a href="https://porch.example/bench.html#comment-3">30. Juli 2013 um 17:53</a></div>
      <p>One</p><p>Two</p><div class="reply"><a class="comment-reply-link" href="#">Antworten</a></div></div></li></ol>`;
    expect(await told(classic)).toEqual([['wordpress porch.example comment 3', null, 'Rosa', 'One\n\nTwo']]);
    const signed = `<ol id="commentlist"><li id="comment-4"><p>In 1984 it was green.</p><p><cite>Comment by <a href="https://tim.example" rel="external nofollow" class="url">Tim</a> — 17.07, 2011 @ <a href="#comment-4">13:04</a></cite></p></li></ol>`;
    const [row] = interactionsOf(await read(signed));
    expect(row).toMatchObject({
      key: 'page porch.example comment 4',
      author: { name: 'Tim', identities: [{ kind: 'website', printed: 'https://tim.example' }] },
      at: new Date('2011-07-17T04:00:00Z'),
      precision: 'day',
      text: 'In 1984 it was green.',
    });
    const terms = `<dl><dt class="comment" id="comment-5"><span class="comment_author">Ann</span> <span class="comment_time">June 28, 2015</span></dt><dd class="comment"><div class="format_text"><p>Hi</p></div></dd></dl>`;
    expect(await told(terms)).toEqual([['page porch.example comment 5', null, 'Ann', 'Hi']]);
  });

  it('know how far they are set in by boxes around them, by figures, and by being in one another', async () => {
    const drupal = (id: number, words: string) =>
      `<div class="comment" about="/comment/${id}#comment-${id}"><a href="/comment/${id}#comment-${id}" class="permalink">x</a><span class="username">U${id}</span><div class="field-name-comment-body"><p>${words}</p></div></div>`;
    const boxes = `${drupal(1, 'a')}<div class="indented">${drupal(2, 'b')}<div class="indented">${drupal(3, 'c')}</div></div>${drupal(4, 'd')}`;
    const flat = (id: number, depth: number) =>
      `<div class="comment depth-${depth}" id="comment-${id}"><b class="fn">N</b><p class="comment-text">t${id}</p></div>`;
    const within = `<div class="comment"><span class="author">A</span><p class="text">x</p><div class="comment"><span class="author">B</span><p class="text">y</p></div></div>`;
    const key = (id: number) => `page porch.example comment ${id}`;
    const answers = async (body: string) => (await told(body)).map(([own, above]) => [own, above]);
    expect(await answers(boxes)).toEqual([
      [key(1), null],
      [key(2), key(1)],
      [key(3), key(2)],
      [key(4), null],
    ]);
    expect(await answers(flat(1, 1) + flat(2, 2) + flat(3, 2) + flat(4, 1))).toEqual([
      [key(1), null],
      [key(2), key(1)],
      [key(3), key(1)],
      [key(4), null],
    ]);
    const [outer, inner] = await told(within);
    expect([outer!.slice(1), inner!.slice(1)]).toEqual([
      [null, 'A', 'x'],
      [outer![0], 'B', 'y'],
    ]);
  });

  it('of Joomla, Stack Exchange and a thread without known names are read', async () => {
    const joomla = `<div id="comments-list"><div class="even" id="comment-item-7"><div class="rbox"><a class="comment-anchor" href="#comment-7">#1</a><span class="comment-author">Rosa</span><span class="comment-date">2011-03-03 16:05</span><div class="comment-body" id="comment-body-7">Hi</div></div></div></div>`;
    expect(await told(joomla)).toEqual([['page porch.example comment 7', null, 'Rosa', 'Hi']]);
    const stack = `<ul><li id="comment-8" class="comment js-comment" data-comment-id="8"><span class="comment-copy">Hi</span><a class="comment-user" href="/users/1">Tim</a><span class="comment-date"><span title="2019-01-02 10:00:00Z, License: CC" class="relativetime-clean">Jan 2, 2019</span></span></li></ul>`;
    expect(interactionsOf(await read(stack))).toMatchObject([
      { author: { name: 'Tim' }, text: 'Hi', at: new Date('2019-01-02T10:00:00Z'), precision: 'instant' },
    ]);
    const bare = (name: string, words: string) =>
      `<div class="comment"><div class="x">${name}</div><div class="y"><p>${words}</p></div></div>`;
    const thread = await told(`<div id="disqus_thread">${bare('Rosa', 'So green')}${bare('Tim', 'Yes')}</div>`);
    expect(thread.map(([, , name, text]) => [name, text])).toEqual([
      ['Rosa', 'So green'],
      ['Tim', 'Yes'],
    ]);
  });

  it('are one where an element in a comment is called one too', async () => {
    const body = `<ol><li class="comment bypostauthor" id="li-comment-9"><article id="comment-9" class="comment"><cite class="fn">Mara<br><span>Author</span></cite><section class="comment-content comment"><p>Yes</p></section></article></li></ol>`;
    const records = await read(body);
    expect(interactionsOf(records)).toHaveLength(1);
    expect(records.filter(({ type }) => type === 'owner')).toMatchObject([
      { person: { name: 'Mara' }, isCertain: false },
    ]);
  });
});

describe('comments of a service', () => {
  const profile = 'https://www.blogger.com/profile/1316';
  it('are read from both templates of Blogger, with the instant that is in their address', async () => {
    const link = '<a href="https://porch.example/bench.html?showComment=1433578985419#c78182149789">June 6, 2015</a>';
    const threaded = `<ol><li class="comment" id="c78182149789"><div class="comment-block"><div class="comment-header"><cite class="user blog-author"><a href="${profile}">Mara</a></cite><span class="datetime">${link}</span></div><p class="comment-content">One<br>two</p></div>
      <div class="comment-replies"><ol><li class="comment" id="c78182149790"><div class="comment-header"><cite class="user">Anonymous</cite></div><p class="comment-content"><span class="deleted-comment">This comment has been removed by the author.</span></p></li></ol></div></li></ol>`;
    const records = await read(threaded);
    expect(interactionsOf(records)).toMatchObject([
      { key: 'blogger comment 78182149789', at: new Date(1_433_578_985_419), text: 'One\ntwo' },
    ]);
    expect(interactionsOf(records)[0]!.author!.identities).toEqual([{ kind: 'website', printed: profile }]);
    expect(leftOutOf(records)).toHaveLength(1);
    expect(records.filter(({ type }) => type === 'owner')).toHaveLength(1);
    const terms = `<dl id="comments-block"><dt class="comment-author" id="c78182149791"><a href="${profile}">Rosa</a> said...</dt><dd class="comment-body"><p>Hi</p></dd><dd class="comment-footer"><span class="comment-timestamp">${link}</span></dd></dl>`;
    expect(await told(terms)).toEqual([['blogger comment 78182149791', null, 'Rosa', 'Hi']]);
  });

  it('are read from a thread of Disqus, as its own exports know them', async () => {
    const post = (id: number, user: string, words: string, rest = '', badge = '') => `<li class="post" id="post-${id}">
      <div data-role="post-content"><header><span class="post-byline"><span class="author publisher-anchor-color"><a href="https://disqus.com/by/${user}/" data-username="${user}">${user.toUpperCase()}</a></span>${badge}</span>
      <a href="https://porch.example/bench.html#comment-${id}" class="time-ago" title="Friday, March 11, 2016 8:12 AM">8 years ago</a></header>
      <div class="post-message"><p>${words}</p></div></div><ul class="children">${rest}</ul></li>`;
    const author = '<span class="badge badge-author">Author</span>';
    const thread = `<ul id="post-list">${post(11, 'rosa', 'So green', post(12, 'mara', 'Thanks', '', author))}${post(13, 'x', 'This comment was deleted.')}</ul>`;
    const records = await read(thread, '<title>Disqus Comments</title>');
    expect(records[0]).toMatchObject({ type: 'post', url: 'https://porch.example/bench.html' });
    expect(interactionsOf(records)).toMatchObject([
      {
        key: 'disqus post 11',
        at: new Date('2016-03-11T05:00:00Z'),
        author: { name: 'ROSA', identities: [{ kind: 'disqus', printed: 'rosa', verified: true }] },
      },
      { key: 'disqus post 12', answers: 'disqus post 11', permalink: 'https://porch.example/bench.html#comment-12' },
    ]);
    expect(records.filter(({ type }) => type === 'owner')).toMatchObject([
      { person: { name: 'MARA' }, isCertain: false },
    ]);
    expect(leftOutOf(records)).toHaveLength(1);
  });
});

describe('comments marked for machines', () => {
  it('are read in the words of schema.org, in the page or in a script', async () => {
    const marked = `<article itemprop="comment" itemscope itemtype="http://schema.org/UserComments" id="c1"><link itemprop="url" href="#c1">
      <footer>By <span itemprop="creator" itemscope><span itemprop="name">Greg</span></span> <time itemprop="commentTime" datetime="2013-08-29">today</time></footer><p>Ha!</p></article>`;
    expect(await told(marked)).toEqual([['comment porch.example/bench.html#c1', null, 'Greg', 'Ha!']]);
    const answer = { '@type': 'Comment', text: 'No <b> at all', author: [{ name: 'Ann' }], url: '#c3' };
    const data = {
      '@graph': [
        {
          '@type': 'BlogPosting',
          datePublished: '2013-08-29T10:00:00Z',
          comment: [
            {
              '@type': ['Comment'],
              '@id': '#c2',
              text: 'Two\nlines',
              dateCreated: '2013-08-29T11:00:00Z',
              author: { name: 'Bo', url: 'https://bo.example' },
              comment: answer,
            },
          ],
        },
      ],
    };
    const records = await read(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    expect(records[0]).toMatchObject({ postedAt: new Date('2013-08-29T10:00:00Z') });
    expect(interactionsOf(records)).toMatchObject([
      {
        text: 'Two\nlines',
        at: new Date('2013-08-29T11:00:00Z'),
        author: { identities: [{ printed: 'https://bo.example' }] },
      },
      { text: 'No <b> at all', answers: 'comment porch.example/bench.html#c2', author: { name: 'Ann' } },
    ]);
  });

  it('are read as microformats of both generations, and likes are none', async () => {
    const cite = (kind: string, words: string) =>
      `<div class="${kind} h-cite"><a class="p-author h-card" href="https://ann.example">Ann</a> <a class="u-url" href="https://ann.example/re"><time class="dt-published" datetime="2020-01-01T10:00:00Z">x</time></a><div class="e-content">${words}</div></div>`;
    expect(
      await told(`<article class="h-entry">${cite('u-comment', 'I concur')}${cite('u-like', 'likes this')}</article>`),
    ).toEqual([['comment ann.example/re', null, 'Ann', 'I concur']]);
    const old = `<div id="comments"><div class="hentry"><span class="vcard author"><a class="url fn" href="https://bo.example">Bo</a></span><abbr class="published" title="2009-01-01T10:00:00Z">x</abbr><div class="entry-content">Hi</div></div></div>`;
    const [row] = interactionsOf(await read(old));
    expect(row).toMatchObject({ author: { name: 'Bo' }, at: new Date('2009-01-01T10:00:00Z'), text: 'Hi' });
  });
});

describe('a page that is set out in no known way', () => {
  const item = (name: string, words: string) =>
    `<div><p>${name} says:</p><p>March 3, 2011 at 4:05 pm</p><p>${words}</p><p>Reply</p></div>`;
  it('is read as what a reader sees, where that is a thread', async () => {
    const records = await read(
      item('Rosa Lind', 'So green it is.') + item('Tim Berg', 'Where is it?') + item('Ann Holt', 'By the door.'),
    );
    expect(interactionsOf(records).map(({ author, text, at }) => [author?.name, text, at?.toISOString()])).toEqual([
      ['Rosa Lind', 'So green it is.', '2011-03-03T05:00:00.000Z'],
      ['Tim Berg', 'Where is it?', '2011-03-03T05:00:00.000Z'],
      ['Ann Holt', 'By the door.', '2011-03-03T05:00:00.000Z'],
    ]);
    expect(faultsOf(records)).toEqual([]);
  });

  it('is told to hold none, where it is not', async () => {
    const menu = '<ul><li>Home</li><li>About me</li><li>Imprint</li></ul><p>It is a bench, and it is green.</p>';
    await expect(read(menu)).rejects.toThrow('holds no comments that Frontporch can read');
  });
});
