import { fileInMemory } from '#libs/platform';
import { BENCH, wordpressComment, wordpressPage } from '../../../test/make-page.js';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { fileFormats } from '../file-formats.js';
import { savedPage } from './saved-page.format.js';

const page = (html: string | Uint8Array, path = 'page.html') => fileInMemory(path, html);
const read = (html: string | Uint8Array) => readAll(savedPage, page(html));
const claims = (html: string, path?: string) =>
  fileFormats.find((one) => one.claim([page(html, path)]).length > 0)?.name;

describe('a saved page', () => {
  it('gives post, possible owner and comments as the blog knows them', async () => {
    const answer = wordpressComment({
      id: 4,
      author: 'Mara',
      classes: 'byuser bypostauthor',
      html: '<p>Thank you!</p>',
    });
    const quote = '<blockquote><p>It is</p></blockquote><p>So <b>green</b>.</p>';
    const records = await read(
      wordpressPage(wordpressComment({ id: 3, url: 'https://rosa.example', html: quote, children: answer })),
    );
    expect(records).toEqual([
      {
        type: 'post',
        key: 'post porch.example/2014/bench',
        title: 'A bench',
        url: BENCH,
        postedAt: new Date('2014-01-14T10:00:00Z'),
        postedPrecision: 'instant',
        opening: 'It is green.',
      },
      {
        type: 'interaction',
        place: { file: 'page.html', line: null, item: 'comment 3' },
        key: 'wordpress porch.example comment 3',
        channel: 'blog',
        kind: 'comment',
        direction: null,
        at: new Date('2014-01-14T17:32:12Z'),
        precision: 'instant',
        author: { name: 'Rosa', identities: [{ kind: 'website', printed: 'https://rosa.example' }] },
        to: [],
        post: 'post porch.example/2014/bench',
        answers: null,
        text: '> It is\n\nSo green.',
        original: quote,
        permalink: `${BENCH}#comment-3`,
        durationMinutes: null,
      },
      { type: 'owner', person: { name: 'Mara', identities: [] }, isCertain: false },
      expect.objectContaining({
        key: 'wordpress porch.example comment 4',
        kind: 'reply',
        answers: 'wordpress porch.example comment 3',
        author: { name: 'Mara', identities: [] },
        text: 'Thank you!',
      }),
    ]);
  });

  it('brings every page of its comments under one post', async () => {
    const urls = [
      BENCH,
      `${BENCH}comment-page-2/`,
      `${BENCH}comment-page-3/#comments`,
      `${BENCH}?replytocom=4#respond`,
    ];
    for (const url of urls) {
      const [post] = await read(wordpressPage(wordpressComment({ id: 3 }), { url }));
      expect(post).toMatchObject({ key: 'post porch.example/2014/bench', url: BENCH });
    }
  });

  it('knows where it was saved from by what the browser wrote in front', async () => {
    const bare = wordpressPage(wordpressComment({ id: 3 })).replace(/<link rel="canonical"[^>]*>/, '');
    for (const note of [
      `<!-- saved from url=(0036)${BENCH} -->`,
      `<!--\n Page saved with SingleFile \n url: ${BENCH}\n-->`,
    ]) {
      const [post, row] = await read(`${note}\n${bare}`);
      expect([post, row]).toMatchObject([{ url: BENCH }, { key: 'wordpress porch.example comment 3' }]);
    }
  });

  it('reads through what a web archive puts in front of every address', async () => {
    const archived = wordpressPage(wordpressComment({ id: 3, url: 'http://rosa.example/' })).replace(
      /(href=")(https?:)/g,
      '$1https://web.archive.org/web/20160330101229/$2',
    );
    const [post, row] = await read(archived);
    expect(post).toMatchObject({ url: BENCH });
    expect(row).toMatchObject({
      key: 'wordpress porch.example comment 3',
      permalink: `${BENCH}#comment-3`,
      author: { identities: [{ kind: 'website', printed: 'http://rosa.example/' }] },
    });
  });

  it('keeps pingbacks, and leaves out what is gone and what stands under other posts', async () => {
    const ping = `<li id="comment-7" class="pingback even"><div class="comment-body">Pingback: <a href="https://wood.example/nails/" class="url" rel="external">Wood &amp; Nails</a></div></li>`;
    const gone = wordpressComment({ id: 8, html: '<p>[deleted]</p>', children: wordpressComment({ id: 9 }) });
    const rest = `<aside class="widget widget_recent_comments"><ul><li class="comment" id="comment-5"><b class="fn">Ann</b><p>Elsewhere</p></li></ul></aside>`;
    const records = await read(wordpressPage(ping + gone, { rest }));
    expect(records.filter(({ type }) => type === 'pingback')).toEqual([
      expect.objectContaining({ title: 'Wood & Nails', url: 'https://wood.example/nails/', text: '' }),
    ]);
    expect(leftOutOf(records).map(({ reason, count }) => [reason, count])).toEqual([
      ['They stand under other posts.', 1],
      ['Removed on the page; its words are gone.', undefined],
    ]);
    expect(interactionsOf(records).map(({ key, answers }) => [key, answers])).toEqual([
      ['wordpress porch.example comment 9', 'wordpress porch.example comment 8'],
    ]);
  });

  it('has its letters by what it declares, where it is not UTF-8', async () => {
    const html = wordpressPage(wordpressComment({ id: 3, author: 'Jürgen', html: '<p>Schön – €</p>' }));
    const latin = Buffer.from(
      html.replace('UTF-8', 'windows-1252').replace('–', '\u0096').replace('€', '\u0080'),
      'latin1',
    );
    expect(interactionsOf(await read(latin))[0]).toMatchObject({ text: 'Schön – €', author: { name: 'Jürgen' } });
  });

  it('is told from its content, and is no feed, no text and no page of Google Voice', () => {
    const html = wordpressPage(wordpressComment({ id: 3 }));
    expect(
      [html, `<!-- a -->\n${html}`, `\ufeff<?xml version="1.0"?>${html}`, '<ol><li>x</ol>'].map((one) => claims(one)),
    ).toEqual(Array.from({ length: 4 }, () => 'saved-page'));
    expect(claims(html, 'thread.txt')).toBe('saved-page');
    expect(claims('I wrote <html> in a text', 'page.html')).not.toBe('saved-page');
    expect(claims('<rss version="2.0"><item/></rss>', 'page.html')).not.toBe('saved-page');
    const voice = `<!DOCTYPE html><html><body><div class="hChatLog hfeed"><abbr class="dt" title="2013-01-02T10:00:00Z">x</abbr></div></body></html>`;
    expect(claims(voice)).toBe('google-voice');
  });

  it('says what is wrong with it', async () => {
    await expect(read('<!doctype html><html><body><p>Nothing.</p></body></html>')).rejects.toThrow(
      'page.html holds no comments that Frontporch can read; open the page, copy the thread and paste its text instead.',
    );
    const large = { ...page('<html>'), size: 13 * 1024 * 1024 };
    await expect(readAll(savedPage, large)).rejects.toThrow('larger than 12 MB');
    const cut = wordpressPage(wordpressComment({ id: 3 })).split('<form')[0]!;
    expect(faultsOf(await read(cut)).map(({ message }) => message)).toEqual([
      'page.html ends in the middle of the page; what stands before is read.',
    ]);
  });

  it('is read as far as it goes wherever it is cut', async () => {
    const comments = wordpressComment({ id: 3, author: 'Zoë', children: wordpressComment({ id: 4 }) });
    await holdsUp(savedPage, 'page.html', wordpressPage(comments));
  });
});
