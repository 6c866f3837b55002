import { fileInMemory } from '#libs/platform';
import { wxrComment, wxrFile, wxrItem } from '../../../test/make-wxr.js';
import { interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { wordpressWxr } from './wordpress-wxr.format.js';

const read = (comments: string) => readAll(wordpressWxr, fileInMemory('blog.xml', wxrFile(wxrItem(comments))));
const timeOf = async (given: object) => interactionsOf(await read(wxrComment(given)))[0]!.at?.toISOString() ?? null;

describe('the WordPress export', () => {
  it('gives post and comment', async () => {
    const content = '<content:encoded><![CDATA[I built\na bench.]]></content:encoded>';
    const item = wxrItem(wxrComment({ author: 'Rosa &amp; Tim', text: 'Line <b>one</b>\nline two' }), {
      more: content,
    });
    expect(await readAll(wordpressWxr, fileInMemory('blog.xml', wxrFile(item)))).toEqual([
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

  it('takes what waits for approval, leaves spam, bin and notes of plugins out, and says so', async () => {
    const states = ['1', '0', '', 'approved', 'spam', 'trash', 'post-trashed'];
    const comments = states.map((approved, id) => wxrComment({ id: id + 1, approved, text: `${approved}!` }));
    const records = await read(comments.join('') + wxrComment({ id: 9, type: 'order_note' }));
    expect(interactionsOf(records).map(({ text }) => text)).toEqual(['1!', '0!', '!', 'approved!']);
    expect(leftOutOf(records).map(({ reason, excerpt, place }) => [place.item, reason, excerpt])).toEqual([
      ['comment 5', 'Spam.', 'spam!'],
      ['comment 6', 'In the bin.', 'trash!'],
      ['comment 7', 'In the bin with its post.', 'post-trashed!'],
      ['comment 9', 'A note that a plugin keeps (order_note), no comment.', 'So green.'],
    ]);
  });

  it('knows that a pingback is no person', async () => {
    const ping = { id: 4, type: 'pingback', author: 'Benches &laquo; Wood &#8217;n Nails', email: '' };
    const [, row] = await read(
      wxrComment({ ...ping, url: 'https://wood.example/b', text: '[&#8230;] he built [&#8230;]' }),
    );
    expect(row).toEqual({
      type: 'pingback',
      place: { file: 'blog.xml', line: null, item: 'comment 4' },
      key: 'wordpress porch.example comment 4',
      post: 'post porch.example/2014/bench',
      title: 'Benches « Wood ’n Nails',
      url: 'https://wood.example/b',
      at: new Date('2014-01-14T17:32:12Z'),
      text: '[…] he built […]',
    });
  });

  it('reads days in their zone, and none where there is none', async () => {
    expect(await timeOf({})).toBe('2014-01-14T17:32:12.000Z');
    expect(await timeOf({ gmt: '0000-00-00 00:00:00' })).toBe('2014-01-14T23:32:12.000Z');
    expect(await timeOf({ gmt: '', date: '2016-02-29 23:59:59' })).toBe('2016-03-01T04:59:59.000Z');
    expect(await timeOf({ gmt: '2014-02-31 10:00:00', date: 'soon' })).toBeNull();
    const [row] = interactionsOf(await read(wxrComment({ gmt: 'x', date: '' })));
    expect(row).toMatchObject({ at: null, precision: 'none', text: 'So green.' });
  });

  it('puts what is answered before what answers it, also where that is missing', async () => {
    const links = [
      [1, 9],
      [2, 1],
      [3, 4],
      [4, 0],
      [5, 6],
      [6, 5],
      [7, 7],
    ];
    const rows = interactionsOf(await read(links.map(([id, parent]) => wxrComment({ id, parent })).join('')));
    expect(rows.map(({ place }) => Number(place.item!.slice(8)))).toEqual([4, 3, 7, 1, 2, 5, 6]);
    expect(rows.find(({ place }) => place.item === 'comment 1')!.answers).toBe('wordpress porch.example comment 9');
  });

  it('sees an answer in "@name" where nothing is nested', async () => {
    const said = ['Hello.', '@Rosa Green: hello to you', '@rosa I am another', '@Nobody?'];
    const authors = ['Rosa Green', 'Tim', 'Rosa Green', 'Tim'];
    const comments = said.map((text, at) => wxrComment({ id: at + 1, text, author: authors[at] }));
    expect(interactionsOf(await read(comments.join(''))).map(({ kind, answers }) => [kind, answers])).toEqual([
      ['comment', null],
      ['reply', 'wordpress porch.example comment 1'],
      ['comment', null],
      ['comment', null],
    ]);
  });
});
