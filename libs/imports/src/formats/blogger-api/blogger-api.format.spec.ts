import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { bloggerApi } from './blogger-api.format.js';

const comment = (id: string, more: object = {}) => ({
  kind: 'blogger#comment',
  status: 'live',
  id,
  post: { id: '1234563682306064159' },
  blog: { id: '12' },
  published: '2017-06-21T09:00:00-04:00',
  content: 'So <i>green</i>.<br />Yes.',
  author: { id: 'g1', displayName: 'Rosa', url: 'https://bench.example/', image: { url: '//x' } },
  ...more,
});
const mara = { id: '19203947420298040620', displayName: 'Mara Lind' };
const post = {
  kind: 'blogger#post',
  id: '1234563682306064159',
  blog: { id: '12' },
  published: '2017-06-20T00:32:00-04:00',
  url: 'http://porch.blogspot.example/2017/06/bench.html',
  title: 'A bench',
  content: 'I <b>built</b> it.',
  author: mara,
};
const list = (kind: string, items: unknown[]) =>
  JSON.stringify({ kind: `blogger#${kind}List`, nextPageToken: 'x', items });
const read = (...texts: string[]) =>
  readAll(bloggerApi, bloggerApi.claim(texts.map((text, at) => fileInMemory(`${at + 1}.json`, text)))[0] ?? []);

describe('what the API of Blogger answers', () => {
  it('gives owner, post and comment, as the exports of the blog', async () => {
    const [owner, page, row, ...others] = await read(list('comment', [comment('7')]), list('post', [post]));
    expect(others).toEqual([]);
    expect(owner).toEqual({
      type: 'owner',
      isCertain: true,
      person: {
        name: 'Mara Lind',
        isOwner: true,
        identities: [
          { kind: 'website', printed: `https://www.blogger.com/profile/${mara.id}`, verified: true },
          { kind: 'website', printed: 'http://porch.blogspot.example', verified: true },
        ],
      },
    });
    expect(page).toMatchObject({ key: 'post porch.blogspot.example/2017/06/bench.html', opening: 'I built it.' });
    expect(row).toMatchObject({
      key: 'blogger comment 7',
      at: new Date('2017-06-21T13:00:00Z'),
      author: { name: 'Rosa', identities: [{ kind: 'website', printed: 'https://bench.example/' }] },
      post: 'post porch.blogspot.example/2017/06/bench.html',
      text: 'So green.\nYes.',
      permalink: 'http://porch.blogspot.example/2017/06/bench.html#c7',
    });
  });

  it('reads comments that stand in their post, answers, and the words of the owner', async () => {
    const items = [
      comment('9', { inReplyTo: { id: '8' }, author: mara }),
      comment('8', { author: { displayName: 'Anonymous' } }),
    ];
    const records = await read(JSON.stringify([{ ...post, replies: { totalItems: '2', items } }]));
    expect(interactionsOf(records).map(({ key, answers, author }) => [key, answers, author?.isOwner])).toEqual([
      ['blogger comment 8', null, undefined],
      ['blogger comment 9', 'blogger comment 8', true],
    ]);
  });

  it('leaves out spam and what was removed, and tells of what is none', async () => {
    const states = ['spam', 'emptied', 'pending'].map((status, at) => comment(`${at + 1}`, { status }));
    const records = await read(
      list('comment', [...states, { kind: 'blogger#comment' }, comment('9', { post: undefined })]),
    );
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'Spam.',
      'Removed on the blog; its words are gone.',
    ]);
    expect(interactionsOf(records).map(({ place, post: under }) => [place.item, under])).toEqual([
      ['comment 3', 'blogger post 1234563682306064159'],
      ['comment 9', null],
    ]);
    expect(faultsOf(records)).toMatchObject([{ message: 'This comment has no number.', place: { item: 'comment 4' } }]);
    const broken = `[${JSON.stringify(post)}, {"kind": "blogger#post"}, {"a" 1}]`;
    expect(faultsOf(await read(broken)).map(({ message }) => message)).toEqual([
      'This post has no number.',
      'This comment is broken JSON.',
    ]);
  });

  it('is told from content, blog by blog, and holds up', async () => {
    const texts = [
      list('comment', [comment('1')]),
      list('comment', [comment('2', { blog: { id: '13' } })]),
      JSON.stringify(post),
    ];
    const claimed = bloggerApi.claim(
      [...texts, '{"kind": "youtube#comment"}'].map((text, at) => fileInMemory(`${at}`, text)),
    );
    expect(claimed.map((group) => group.map(({ path }) => path))).toEqual([['0', '2'], ['1']]);
    await holdsUp(bloggerApi, 'a.json', list('post', [{ ...post, replies: { items: [comment('1')] } }]));
  });
});
