import { fileInMemory } from '#libs/platform';
import { holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import type { SourceRecord } from '../file-records.js';
import { blogger } from './blogger.format.js';

const KIND = 'http://schemas.google.com/blogger/2008/kind#';
const profile = 'https://www.blogger.com/profile/0614';
const author = (name: string, uri = '') =>
  `<author><name>${name}</name>${uri && `<uri>${uri}</uri>`}<email>noreply@blogger.com</email></author>`;
const entry = (kind: string, id: number, more: string) => `<entry><id>tag:blogger.com,1999:blog-32.post-${id}</id>
  <published>2010-10-16T22:15:37.489-07:00</published>
  <category scheme='http://schemas.google.com/g/2005#kind' term='${KIND}${kind}'/>${more}</entry>`;
const page = 'http://porch.example/2010/10/bench.html';
const bench = entry(
  'post',
  1,
  `<title>A bench</title><content type='html'>I &lt;b&gt;built&lt;/b&gt; it.</content>
  <link rel='alternate' type='text/html' href='${page}'/>${author('Mara Lind', profile)}`,
);
const comment = (id: number, who: string, more = '', text = 'So &lt;i&gt;green&lt;/i&gt;.&lt;br /&gt;Yes.') =>
  entry(
    'comment',
    id,
    `<title>So...</title><content type='html'>${text}</content>
  <link rel='alternate' type='text/html' href='${page}' title=''/>${who}
  <thr:in-reply-to href='${page}' ref='tag:blogger.com,1999:blog-32.post-1'/>${more}`,
  );
const feed = (entries: string) => `<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="a.css" type="text/css"?>
<feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-32.archive</id><title>Porch</title>
<link rel='alternate' type='text/html' href='http://porch.example/'/>${author('Mara Lind', profile)}
${entry('template', 90, '')}${entry('settings', 91, '')}${entries}</feed>`;

const takeout = (entries: string) => `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>${entries}</feed>`;
const takeoutEntry = (type: string, id: number, more: string) => `<entry>
  <id>tag:blogger.com,1999:blog-32.post-${id}</id><blogger:type>${type}</blogger:type><blogger:status>LIVE</blogger:status>
  <content type='html'>So green.</content><published>2020-01-02T03:04:05Z</published>${more}</entry>`;
const reply = (id: number, parent: string, more = '') =>
  takeoutEntry(
    'COMMENT',
    id,
    `<blogger:parent>tag:blogger.com,1999:blog-32.post-1</blogger:parent>
  <blogger:inReplyTo>${parent}</blogger:inReplyTo><author><name>Rosa</name><uri></uri>
  <blogger:type>ANONYMOUS</blogger:type></author>${more}`,
  );
const read = (text: string) => readAll(blogger, fileInMemory('blog.xml', text));
const without = (records: SourceRecord[], type: string) => records.filter((one) => one.type !== type);

describe('the Blogger export', () => {
  it('gives owner, post and comment', async () => {
    const [owner, post, row, settings] = await read(feed(bench + comment(7, author('Rosa', 'https://bench.example/'))));
    expect(owner).toMatchObject({ isCertain: true, person: { name: 'Mara Lind', isOwner: true } });
    expect(post).toMatchObject({
      key: 'post porch.example/2010/10/bench.html',
      title: 'A bench',
      opening: 'I built it.',
    });
    expect(row).toEqual({
      type: 'interaction',
      place: { file: 'blog.xml', line: null, item: 'comment 7' },
      key: 'blogger comment 7',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2010-10-17T05:15:37.489Z'),
      precision: 'instant',
      author: { name: 'Rosa', identities: [{ kind: 'website', printed: 'https://bench.example/' }] },
      to: [],
      post: 'post porch.example/2010/10/bench.html',
      answers: null,
      text: 'So green.\nYes.',
      original: 'So <i>green</i>.<br />Yes.',
      permalink: `${page}#c7`,
      durationMinutes: null,
    });
    expect(settings).toMatchObject({ type: 'left_out', reason: 'A settings entry of the blog.', count: 2 });
  });

  it('knows its author by his profile, and nobody by "Anonymous" in any language', async () => {
    const whos = [
      author('mara', profile.replace('https', 'http')),
      author('Anonymous'),
      author('Anónimo'),
      author('匿名'),
    ];
    const rows = interactionsOf(await read(feed(bench + whos.map((who, at) => comment(at + 2, who)).join(''))));
    expect(rows.map((row) => row.author?.isOwner ?? row.author)).toEqual([true, null, null, null]);
    expect(rows[0]!.author!.identities).toEqual([
      { kind: 'website', printed: profile.replace('https', 'http'), verified: true },
    ]);
  });

  it('asks about each author where there are several', async () => {
    const other = bench.replace('post-1<', 'post-2<').replace(author('Mara Lind', profile), author('Jon'));
    const owners = (await read(feed(bench + other))).filter((one) => one.type === 'owner');
    expect(owners.map(({ person, isCertain }) => [person.name, isCertain])).toEqual([
      ['Mara Lind', false],
      ['Jon', false],
    ]);
  });

  it('finds what a comment answers, and leaves out what was removed', async () => {
    const under = "<link rel='related' href='http://www.blogger.com/feeds/32/1/comments/default/7'/>";
    const removed = "<gd:extendedProperty name='blogger.contentRemoved' value='true'/>";
    const records = await read(
      feed(bench + comment(8, author('A'), under) + comment(7, author('B')) + comment(9, author('C'), removed)),
    );
    expect(interactionsOf(records).map(({ key, answers }) => [key, answers])).toEqual([
      ['blogger comment 7', null],
      ['blogger comment 8', 'blogger comment 7'],
    ]);
    expect(leftOutOf(records)[0]!.reason).toBe('Removed on the blog; its words are gone.');
  });

  it('keeps a comment whose post is not there', async () => {
    const [post, row] = without(await read(feed(comment(7, author('Rosa')))), 'owner');
    expect([post, row]).toMatchObject([{ url: page, title: null }, { post: 'post porch.example/2010/10/bench.html' }]);
  });

  it('reads what Takeout gives, comments in front of their post', async () => {
    const post = takeoutEntry('POST', 1, '<title>A bench</title><author><name>Mara Lind</name></author>');
    const spam = reply(5, '').replace('LIVE', 'SPAM');
    const binned = reply(6, '', '<blogger:trashed>2020-02-02T00:00:00Z</blogger:trashed>');
    const records = await read(
      takeout(reply(3, 'tag:blogger.com,1999:blog-32.post-2') + reply(2, '') + spam + binned + post),
    );
    expect(records.map(({ type }) => type)).toEqual([
      'owner',
      'post',
      'interaction',
      'interaction',
      'left_out',
      'left_out',
    ]);
    expect(records[1]).toMatchObject({ key: 'blogger post 1', title: 'A bench', url: null });
    expect(interactionsOf(records).map(({ key, answers, post: under }) => [key, answers, under])).toEqual([
      ['blogger comment 2', null, 'blogger post 1'],
      ['blogger comment 3', 'blogger comment 2', 'blogger post 1'],
    ]);
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual(['Spam.', 'In the bin.']);
  });

  it('is known by its content, and holds up', async () => {
    const files = [feed(''), takeout(''), '<feed><entry/></feed>'].map((text, at) => fileInMemory(`${at}`, text));
    expect(blogger.claim(files)).toEqual([[files[0]], [files[1]]]);
    await holdsUp(blogger, 'blog.xml', feed(bench + comment(7, author('Rosa'))));
  });
});
