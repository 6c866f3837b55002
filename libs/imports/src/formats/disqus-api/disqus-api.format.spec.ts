import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { disqusApi } from './disqus-api.format.js';

const author = (more: object = {}) => ({
  id: '51',
  username: 'rosa77',
  name: 'Rosa',
  about: '',
  url: 'https://bench.example',
  profileUrl: 'https://disqus.com/by/rosa77/',
  emailHash: '67f79ed8e10b74abf07a8dfe101bbab2',
  isAnonymous: false,
  ...more,
});
const post = (id: string, more: object = {}) => ({
  id,
  forum: 'porch',
  thread: '2',
  parent: null,
  author: author(),
  message: '<p>So <i>green</i>.</p>',
  raw_message: 'So green.',
  createdAt: '2013-10-10T19:20:29',
  isApproved: true,
  isSpam: false,
  isDeleted: false,
  ...more,
});
const thread = {
  id: '2',
  forum: 'porch',
  author: '9',
  title: 'A bench',
  clean_title: 'A bench',
  link: 'https://porch.example/blog/bench/',
  identifiers: ['57 https://porch.example/blog/?p=57'],
  createdAt: '2012-12-12T12:12:12',
  message: '',
  isClosed: false,
  isDeleted: false,
};
const answer = (response: unknown) =>
  JSON.stringify({ cursor: { hasNext: false, next: '1:0:0', total: null }, code: 0, response });
const files = (...texts: string[]) => texts.map((text, at) => fileInMemory(`${at + 1}.json`, text));
const read = (...texts: string[]) => readAll(disqusApi, disqusApi.claim(files(...texts))[0] ?? []);

describe('what the API of Disqus answers', () => {
  it('is a post as the XML export holds it, with the page that a list of threads names', async () => {
    const [page, row, ...others] = await read(answer([post('6250157256')]), answer([thread]));
    expect(others).toEqual([]);
    expect(page).toEqual({
      type: 'post',
      key: 'post porch.example/blog/bench',
      title: 'A bench',
      url: 'https://porch.example/blog/bench/',
      postedAt: new Date('2012-12-12T12:12:12Z'),
      postedPrecision: 'day',
      opening: null,
    });
    expect(row).toEqual({
      type: 'interaction',
      place: { file: '1.json', line: null, item: 'post 6250157256' },
      key: 'disqus post 6250157256',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2013-10-10T19:20:29Z'),
      precision: 'instant',
      author: {
        name: 'Rosa',
        identities: [
          { kind: 'website', printed: 'https://bench.example' },
          { kind: 'disqus', printed: 'rosa77', verified: true },
        ],
      },
      to: [],
      post: 'post porch.example/blog/bench',
      answers: null,
      text: 'So green.',
      original: '<p>So <i>green</i>.</p>',
      permalink: 'https://porch.example/blog/bench/#comment-6250157256',
      durationMinutes: null,
    });
  });

  it('reads posts that bring their thread, and keeps those of one that nobody names', async () => {
    const records = await read(
      answer([post('5', { thread, forum: { id: 'porch', name: 'Porch' } }), post('6', { thread: '8' })]),
    );
    expect(records.map((one) => (one.type === 'post' ? [one.key, one.title] : one.type))).toEqual([
      ['post porch.example/blog/bench', 'A bench'],
      'interaction',
      ['disqus thread 8', null],
      'interaction',
    ]);
  });

  it('finds what is answered by a number, of any size, and puts it first', async () => {
    const text = answer([post('90071992547409931', { parent: 1 }), post('9007199254740993')]).replace(
      '"parent":1',
      '"parent":9007199254740993',
    );
    expect(interactionsOf(await read(text)).map(({ key, kind, answers }) => [key, kind, answers])).toEqual([
      ['disqus post 9007199254740993', 'comment', null],
      ['disqus post 90071992547409931', 'reply', 'disqus post 9007199254740993'],
    ]);
  });

  it('asks about moderators and whoever opened the thread, and knows nobody by a name that is none', async () => {
    const records = await read(
      answer([
        post('3', { author: author({ isModerator: true, name: 'Mara' }) }),
        post('4', { author: author({ id: '9', name: 'Jon' }) }),
        post('5', { author: { name: 'Guest', isAnonymous: true, username: 'x' } }),
        post('6', { author: author({ email: 'r***@bench.example', url: '' }) }),
      ]),
      answer([thread]),
    );
    const owners = records.filter((one) => one.type === 'owner');
    expect(owners.map(({ person, isCertain }) => [person.name, isCertain])).toEqual([
      ['Mara', false],
      ['Jon', false],
    ]);
    expect(interactionsOf(records).map((one) => one.author?.identities.map(({ kind }) => kind))).toEqual([
      ['website', 'disqus'],
      ['website', 'disqus'],
      undefined,
      ['disqus'],
    ]);
    const opened = await read(answer([{ ...thread, author: author({ name: 'Mara' }) }]));
    expect(opened).toMatchObject([{ type: 'owner', isCertain: false, person: { name: 'Mara' } }]);
  });

  it('leaves out spam and what was deleted', async () => {
    const states = [
      { isSpam: true, isApproved: false },
      { isDeleted: true, isApproved: false },
    ];
    const records = await read(answer(states.map((state, at) => post(`${at + 1}`, state))));
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual(['Spam.', 'Deleted on Disqus.']);
    const gone = await read(answer([post('1')]), answer([{ ...thread, isDeleted: true }]));
    expect(leftOutOf(gone)).toMatchObject([{ reason: 'Its whole thread was deleted on Disqus.' }]);
  });

  it('tells of errors and broken posts, and reads the rest', async () => {
    const error = JSON.stringify({ code: 5, response: 'Invalid API key' });
    const text = `${answer([post('1'), { id: 'x' }])}\n${error}\n${answer([post('2')])}`;
    const records = await read(text);
    expect(interactionsOf(records)).toHaveLength(2);
    expect(faultsOf(records).map(({ message }) => message)).toEqual([
      'This post has no number.',
      'Disqus answered with an error: Invalid API key',
    ]);
  });

  it('is told from content, forum by forum, in its envelope or out of it', async () => {
    const alone = JSON.stringify([post('1')]);
    const several = JSON.stringify([{ code: 0, response: [post('2', { forum: 'other' })] }]);
    const claimed = disqusApi.claim(
      files(answer([post('3')]), alone, several, answer([thread]), '{"posts": {"list": {}}}'),
    );
    expect(claimed.map((group) => group.map(({ path }) => path))).toEqual([['4.json', '1.json', '2.json'], ['3.json']]);
    for (const group of claimed) expect(interactionsOf(await readAll(disqusApi, group)).length).toBeGreaterThan(0);
  });

  it('holds up when it is cut, comes in pieces or in a wrong encoding', async () => {
    await holdsUp(disqusApi, 'a.json', answer([post('3', { parent: 2 }), post('2')]));
  });
});
