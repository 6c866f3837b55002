import { fileInMemory } from '#libs/platform';
import { interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import type { SourceRecord } from '../file-records.js';
import { savedPage } from '../saved-page/saved-page.format.js';

const read = (body: string, head = '') =>
  readAll(
    savedPage,
    fileInMemory('page.html', `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`),
  );
const told = (records: SourceRecord[]) =>
  interactionsOf(records).map(({ key, answers, author, text }) => [key, answers, author?.name, text]);
const owners = (records: SourceRecord[]) =>
  records.flatMap((one) => (one.type === 'owner' ? [[one.person.name, one.isCertain]] : []));

describe('a saved page of Hacker News', () => {
  const row = (
    id: number,
    indent: number,
    user: string | null,
    words: string,
  ) => `<tr class="athing comtr" id="${id}"><td><table><tr><td class="ind" indent="${indent}"></td><td class="default">
    ${user === null ? '' : `<a href="user?id=${user}" class="hnuser">${user}</a>`} <span class="age" title="2025-06-15T12:00:00 1749988800"><a href="item?id=${id}">1 day ago</a></span>
    <div class="comment">${words}<div class="reply">reply</div></div></td></tr></table></td></tr>`;
  const said = (words: string) => `<div class="commtext c00">${words}</div>`;
  const story = `<table class="fatitem"><tr class="athing" id="100"><td><span class="titleline"><a href="https://porch.example/">A bench</a></span></td></tr>
    <tr><td><a href="user?id=mara" class="hnuser">mara</a> <span class="age" title="2025-06-15T09:00:00 1749978000">x</span></td></tr></table>`;

  it('gives the story and who answers whom, and keeps the place of what is deleted', async () => {
    const rows =
      row(101, 0, 'rosa', said('So green<p>Yes')) +
      row(102, 1, null, '[deleted]') +
      row(103, 2, 'mara', said('@rosa Thanks'));
    const records = await read(
      `<table id="hnmain"><tr><td>${story}<table class="comment-tree">${rows}</table></td></tr></table>`,
    );
    expect(records[0]).toMatchObject({
      url: 'https://news.ycombinator.com/item?id=100',
      title: 'A bench',
      postedAt: new Date('2025-06-15T09:00:00Z'),
    });
    expect(told(records)).toEqual([
      ['hacker news 101', null, 'rosa', 'So green\n\nYes'],
      ['hacker news 103', 'hacker news 102', 'mara', '@rosa Thanks'],
    ]);
    expect(interactionsOf(records)[0]).toMatchObject({ at: new Date('2025-06-15T12:00:00Z'), channel: 'other' });
    expect(leftOutOf(records)).toHaveLength(1);
    expect(owners(records)).toEqual([['mara', false]]);
  });
});

describe('a saved page of Reddit', () => {
  it('is read as old.reddit.com sets it out', async () => {
    const thing = (
      name: string,
      author: string,
      words: string,
      child = '',
      op = '',
    ) => `<div class="thing id-${name} comment" data-fullname="${name}" data-author="${author}" data-permalink="/r/benches/comments/p1/x/${name.slice(3)}/">
      <div class="entry"><p class="tagline"><a href="https://old.reddit.com/user/${author}" class="author ${op}">${author}</a> <time datetime="2020-01-02T03:04:05+00:00">4 years ago</time></p>
      <form class="usertext"><div class="usertext-body"><div class="md"><p>${words}</p></div></div></form></div><div class="child">${child === '' ? '' : `<div class="sitetable listing">${child}</div>`}</div></div>`;
    const post = `<div id="siteTable"><div class="thing link" data-fullname="t3_p1" data-permalink="/r/benches/comments/p1/x/" data-timestamp="1577930000000"><a class="title" href="/r/x">A bench</a></div></div>`;
    const more = '<div class="thing morechildren" data-fullname="t1_zz"></div>';
    const gone = thing('t1_c', '[deleted]', '[removed]', thing('t1_d', 'mara', 'Sorry', '', 'submitter'));
    const records = await read(post + thing('t1_a', 'rosa', 'So green', thing('t1_b', 'tim', 'Yes')) + gone + more);
    expect(records[0]).toMatchObject({ url: 'https://www.reddit.com/r/benches/comments/p1/x/', title: 'A bench' });
    expect(told(records)).toEqual([
      ['reddit t1_a', null, 'rosa', 'So green'],
      ['reddit t1_b', 'reddit t1_a', 'tim', 'Yes'],
      ['reddit t1_d', 'reddit t1_c', 'mara', 'Sorry'],
    ]);
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual(['Removed by a moderator; its words are gone.']);
    expect(owners(records)).toEqual([['mara', false]]);
    expect(interactionsOf(records)[0]!.permalink).toBe('https://www.reddit.com/r/benches/comments/p1/x/a/');
  });

  it('is read as www.reddit.com sets it out, of both kinds', async () => {
    const comment = (
      id: string,
      author: string,
      depth: number,
      words: string,
      inner = '',
    ) => `<shreddit-comment author="${author}" thingid="t1_${id}" depth="${depth}" permalink="/r/b/comments/p1/comment/${id}/" ${depth > 0 ? 'parentid="t1_a"' : ''}>
      <faceplate-timeago ts="2024-01-02T03:04:05.000000+0000"></faceplate-timeago><div id="t1_${id}-comment-rtjson-content" slot="comment"><p>${words}</p></div>${inner}</shreddit-comment>`;
    const post =
      '<shreddit-post permalink="/r/b/comments/p1/a_bench/" post-title="A bench" author="mara" created-timestamp="2024-01-01T00:00:00.000000+0000"><div slot="text-body"><p>Green.</p></div></shreddit-post>';
    const records = await read(post + comment('a', 'rosa', 0, 'So green', comment('b', 'mara', 1, 'Thanks')));
    expect(records[0]).toMatchObject({
      title: 'A bench',
      opening: 'Green.',
      postedAt: new Date('2024-01-01T00:00:00Z'),
    });
    expect(told(records)).toEqual([
      ['reddit t1_a', null, 'rosa', 'So green'],
      ['reddit t1_b', 'reddit t1_a', 'mara', 'Thanks'],
    ]);
    expect(interactionsOf(records)[0]!.at).toEqual(new Date('2024-01-02T03:04:05Z'));
    const classic = (id: string, level: number) =>
      `<div class="Comment t1_${id}" id="t1_${id}"><span>level ${level}</span><a data-testid="comment_author_link" href="/user/u${id}/">u${id}</a><a data-testid="comment_timestamp" href="/r/b/comments/p1/x/${id}/">3 days ago</a><div data-testid="comment"><p>w${id}</p></div></div>`;
    const redesign = await read(classic('e', 1) + classic('f', 2) + classic('g', 1));
    expect(told(redesign)).toEqual([
      ['reddit t1_e', null, 'ue', 'we'],
      ['reddit t1_f', 'reddit t1_e', 'uf', 'wf'],
      ['reddit t1_g', null, 'ug', 'wg'],
    ]);
    expect(interactionsOf(redesign)[0]).toMatchObject({ at: new Date('2026-11-24T05:00:00Z'), precision: 'day' });
  });
});

describe('a saved page of Discourse', () => {
  const head =
    '<link rel="canonical" href="https://talk.example/t/a-bench/42?page=2"><meta name="generator" content="Discourse 3.2">';
  const key = (number: number) => `discourse talk.example topic 42 post ${number}`;

  it('is read as people see it, without its first post', async () => {
    const post = (
      number: number,
      name: string,
      words: string,
      before = '',
    ) => `<div class="topic-post ${name === 'mara' ? 'topic-owner' : ''}"><article id="post_${number}" data-post-id="9${number}"><div class="topic-meta-data"><div class="names"><span class="first username"><a data-user-card="${name}" href="/u/${name}">${name}</a></span><span class="second full-name"><a>${name} Lind</a></span></div>
      <div class="post-info post-date"><a><span class="relative-date" data-time="1577934245000">Jan 2020</span></a></div></div>${before}<div class="cooked"><p>${words}</p></div></article></div>`;
    const tab = '<a class="reply-to-tab"><span>rosa</span></a>';
    const records = await read(
      post(1, 'mara', 'My bench.') +
        post(2, 'rosa', 'So green') +
        post(3, 'tim', 'Hm') +
        post(4, 'mara', 'Thanks', tab),
      head,
    );
    expect(records[0]).toMatchObject({
      url: 'https://talk.example/t/a-bench/42',
      opening: 'My bench.',
      postedAt: new Date(1_577_934_245_000),
    });
    expect(told(records)).toEqual([
      [key(2), null, 'rosa', 'So green'],
      [key(3), null, 'tim', 'Hm'],
      [key(4), key(2), 'mara', 'Thanks'],
    ]);
    expect(interactionsOf(records)[0]!.author!.identities).toEqual([{ kind: 'name', printed: 'rosa Lind' }]);
    expect(owners(records)).toEqual([['mara', false]]);
  });

  it('is read as search engines see it', async () => {
    const post = (
      number: number,
      name: string,
      words: string,
    ) => `<div id="post_${number}" itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope><a itemprop="url" href="https://talk.example/u/${name}"><span itemprop="name">${name}</span></a></span>
      <time itemprop="datePublished" datetime="2020-01-02T03:04:05Z" class="post-time">January 2</time></div><div class="post" itemprop="text"><p>${words}</p></div></div>`;
    const quote =
      '<aside class="quote" data-post="2" data-topic="42"><blockquote><p>So green</p></blockquote></aside><p>It is</p>';
    const records = await read(
      post(1, 'mara', 'My bench.') + post(2, 'rosa', 'So green') + post(3, 'tim', quote),
      head,
    );
    expect(told(records)).toEqual([
      [key(2), null, 'rosa', 'So green'],
      [key(3), key(2), 'tim', '> So green\n\nIt is'],
    ]);
  });
});

describe('saved pages of GitHub and Mastodon', () => {
  it('give the comments on an issue, by accounts', async () => {
    const comment = `<div class="react-issue-comment"><div id="issuecomment-77"><a data-testid="avatar-link" href="/rosa"><img alt="@rosa"></a><a href="https://github.com/mara/porch/issues/5#issuecomment-77"><relative-time datetime="2025-06-02T10:51:41.000Z">June</relative-time></a></div><div class="markdown-body"><p>So green</p></div></div>`;
    const records = await read(comment, '<meta property="og:url" content="https://github.com/mara/porch/issues/5">');
    expect(interactionsOf(records)).toMatchObject([
      {
        key: 'github comment 77',
        author: { name: 'rosa', identities: [{ kind: 'github', printed: 'rosa', verified: true }] },
        post: 'post github.com/mara/porch/issues/5',
      },
    ]);
  });

  it('give what answers a post on Mastodon, by accounts with their servers', async () => {
    const status = (id: string, account: string, name: string, words: string, first = '') =>
      `<div class="status status-reply status--in-thread ${first}" data-id="${id}"><a href="/${account}/${id}" class="status__relative-time"><time datetime="2026-04-20T12:15:00.000Z">15m</time></a><span class="display-name"><strong class="display-name__html">${name}</strong><span class="display-name__account">${account}</span></span><div class="status__content"><div class="status__content__text"><p>${words}</p></div></div></div>`;
    const main =
      '<div class="detailed-status"><span class="display-name__account">@mara@porch.example</span><div class="status__content"><p>My bench</p></div></div>';
    const answers =
      status('11', '@rosa@other.example', 'Rosa', 'So green', 'status--first-in-thread') +
      status('12', '@mara', 'Mara', '@rosa Thanks');
    const records = await read(main + answers, '<meta property="og:url" content="https://porch.example/@mara/10">');
    const [rosa, mara] = interactionsOf(records);
    expect(rosa).toMatchObject({
      answers: null,
      author: { name: 'Rosa', identities: [{ kind: 'mastodon', printed: '@rosa@other.example', verified: true }] },
      permalink: 'https://porch.example/@rosa@other.example/11',
    });
    expect(mara).toMatchObject({
      key: 'fediverse https://porch.example/users/mara/statuses/12',
      answers: rosa!.key,
      author: { identities: [{ printed: '@mara@porch.example' }] },
    });
    expect(owners(records)).toEqual([['Mara', false]]);
  });
});
