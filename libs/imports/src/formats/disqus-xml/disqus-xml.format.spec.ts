import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { disqusXml } from './disqus-xml.format.js';

const thread = (id: number, more: string) => `<thread dsq:id="${id}"><forum>porch</forum>${more}
  <createdAt>2012-12-12T12:12:12Z</createdAt><author><name>Mara Lind</name><isAnonymous>false</isAnonymous>
  <username>maralind</username></author><isDeleted>false</isDeleted></thread>`;
const bench = thread(
  2,
  '<id>57 https://porch.example/blog/?p=57</id><link>https://porch.example/blog/bench/</link><title>A bench</title>',
);
const post = (id: number, more: string, author = '<name>Rosa</name><isAnonymous>true</isAnonymous>') =>
  `<post dsq:id="${id}"><id/><message><![CDATA[<p>So <i>green</i>.</p>]]></message><createdAt>2013-10-10T19:20:29Z</createdAt>
  <isDeleted>false</isDeleted><isSpam>false</isSpam><author>${author}</author><thread dsq:id="2"/>${more}</post>`;
const file = (inside: string) => `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">${inside}</disqus>`;
const read = (inside: string) => readAll(disqusXml, fileInMemory('disqus.xml', file(inside)));

describe('the Disqus export', () => {
  it('is known by its root, also behind a stray sign', () => {
    const files = [file(''), `\`${file('')}`, '<html><disqus></disqus></html>'].map((text, at) =>
      fileInMemory(`${at}`, text),
    );
    expect(disqusXml.claim(files)).toEqual([[files[0]], [files[1]]]);
  });

  it('gives owner, post and comment, also where the thread comes last', async () => {
    const [owner, page, comment] = await read(post(6_250_157_256, '') + bench);
    expect(owner).toEqual({
      type: 'owner',
      person: { name: 'Mara Lind', identities: [{ kind: 'disqus', printed: 'maralind', verified: true }] },
      isCertain: false,
    });
    expect(page).toEqual({
      type: 'post',
      key: 'post porch.example/blog/bench',
      title: 'A bench',
      url: 'https://porch.example/blog/bench/',
      postedAt: new Date('2012-12-12T12:12:12Z'),
      postedPrecision: 'day',
      opening: null,
    });
    expect(comment).toEqual({
      type: 'interaction',
      place: { file: 'disqus.xml', line: null, item: 'post 6250157256' },
      key: 'disqus post 6250157256',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2013-10-10T19:20:29Z'),
      precision: 'instant',
      author: { name: 'Rosa', identities: [] },
      to: [],
      post: 'post porch.example/blog/bench',
      answers: null,
      text: 'So green.',
      original: '<p>So <i>green</i>.</p>',
      permalink: 'https://porch.example/blog/bench/#comment-6250157256',
      durationMinutes: null,
    });
  });

  it('holds every identity, and nobody where nobody is named', async () => {
    const account = '<email>Ann@Porch.example</email><name>Ann</name><username>facebook-1787</username>';
    const rows = interactionsOf(
      await read(
        bench +
          post(4, '', account) +
          post(5, '', '<name>Guest</name>') +
          post(6, '', '<name>A</name><email>a***@b.example</email>'),
      ),
    );
    expect(rows.map(({ author }) => author)).toEqual([
      {
        name: 'Ann',
        identities: [
          { kind: 'email', printed: 'Ann@Porch.example' },
          { kind: 'disqus', printed: 'facebook-1787', verified: true },
          { kind: 'facebook', printed: '1787', verified: true },
        ],
      },
      null,
      { name: 'A', identities: [] },
    ]);
  });

  it('puts parents first, and knows the WordPress comment that a post was', async () => {
    const old = post(8, '').replace('<id/>', '<id>wp_id=123</id>');
    const rows = interactionsOf(
      await read(bench + post(9, '<parent dsq:id="8"/>') + old + post(10, '<parent dsq:id="1"/>')),
    );
    expect(rows.map(({ key, answers, alsoKeys }) => [key, answers, alsoKeys])).toEqual([
      ['wordpress porch.example/blog comment 123', null, ['disqus post 8']],
      ['disqus post 9', 'wordpress porch.example/blog comment 123', undefined],
      ['disqus post 10', 'disqus post 1', undefined],
    ]);
  });

  it('leaves out spam and what was deleted, and keeps posts of a thread that is not there', async () => {
    const state = (name: string, value: string) => post(7, '').replace(`<${name}>false`, `<${name}>${value}`);
    const gone = thread(2, '').replace('<isDeleted>false', '<isDeleted>true');
    const reasons = async (inside: string) => leftOutOf(await read(inside)).map(({ reason }) => reason);
    expect(await reasons(bench + state('isSpam', 'true') + state('isSpam', '123'))).toEqual(['Spam.']);
    expect(await reasons(bench + state('isDeleted', 'true'))).toEqual(['Deleted on Disqus.']);
    expect(await reasons(gone + post(7, ''))).toEqual(['Its whole thread was deleted on Disqus.']);
    const records = await read(post(7, ''));
    expect(records.map((one) => (one.type === 'post' ? one.key : one.type))).toEqual([
      'disqus thread 2',
      'interaction',
    ]);
  });

  it('keeps what can be read of broken posts', async () => {
    const broken = post(7, '').replace('dsq:id="7"', 'dsq:id="x7"').replace('2013-10', '2013-x10');
    const records = await read(bench + broken.replace('<thread dsq:id="2"/>', '<thread dsq:id=2/>') + post(8, ''));
    expect(interactionsOf(records).map(({ key, at, post: under }) => [key, at === null, under])).toEqual([
      [null, true, 'post porch.example/blog/bench'],
      ['disqus post 8', false, 'post porch.example/blog/bench'],
    ]);
    expect(faultsOf(records)).toHaveLength(1);
  });

  it('holds up when it is cut, comes in pieces or in a wrong encoding', async () => {
    await holdsUp(disqusXml, 'disqus.xml', file(bench + post(9, '<parent dsq:id="8"/>') + post(8, '')));
  });
});
