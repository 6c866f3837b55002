import fc from 'fast-check';
import { fileInMemory } from '#libs/platform';
import { wordpressComment, wordpressPage } from '../../../test/make-page.js';
import { faultsOf, interactionsOf, readAll } from '../../../test/read-format.js';
import { UnreadableFile } from '../file-format.js';
import { savedPage } from './saved-page.format.js';

const pages = [
  wordpressPage(wordpressComment({ id: 3, children: wordpressComment({ id: 4, url: 'https://rosa.example' }) })),
  `<html><table id="hnmain"><tr class="comtr" id="9"><td class="ind" indent="0"></td><td><a class="hnuser">rosa</a><span class="age" title="2025-06-15T12:00:00 1749988800"></span><div class="commtext">Hi</div></td></tr></table></html>`,
  `<html><ul><li class="post" id="post-7"><span class="post-byline"><span class="author"><a data-username="rosa">Rosa</a></span></span><div class="post-message"><p>Hi</p></div></li></ul></html>`,
  `<html><div itemscope itemtype="http://schema.org/Comment"><span itemprop="author">Rosa</span><p itemprop="text">Hi</p></div></html>`,
  `<html><script type="application/ld+json">{"@type":"Comment","text":"Hi","author":{"name":"Rosa"},"comment":[{"@type":"Comment","text":"Yes"}]}</script></html>`,
];
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom(
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '&#0;',
    '&#x110000;',
    '"',
    '=',
    '__proto__',
    '<script>',
    '<li class="comment">',
    '"{[',
  ),
);
/** Where to take away how much, and what to put there. */
const change = fc.tuple(fc.nat(), fc.nat(40), piece);

async function readOrRefuse(html: string) {
  try {
    return await readAll(savedPage, fileInMemory('page.html', html));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return [];
  }
}

describe('hostile pages', () => {
  it('are read to their end however they are mangled, and give no sign that no text has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...pages),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (page, changes) => {
          let mangled = page;
          for (const [place, length, put] of changes) {
            const at = place % (mangled.length + 1);
            mangled = mangled.slice(0, at) + put + mangled.slice(at + length);
          }
          const records = await readOrRefuse(mangled);
          expect(JSON.stringify(records)).not.toContain('\\u0000');
          const keys = interactionsOf(records).map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  const start = '<!doctype html><html><body>';
  it.each([
    ['elements within one another', '<div>x'.repeat(100_000)],
    ['comments within one another', '<div class="comment"><b class="fn">A</b>x'.repeat(1_000)],
    ['answers within one another', '<ol><li class="comment" id="comment-1"><b class="fn">A</b><p>x'.repeat(1_000)],
    ['marks within one another', '<div itemscope itemtype="http://schema.org/Comment">x'.repeat(2_000)],
    [
      'objects within one another',
      `<script type="application/ld+json">${'{"@type":"Comment","comment":['.repeat(3_000)}</script>`,
    ],
    ['a huge attribute', `<li class="comment ${'x '.repeat(500_000)}" id="comment-1"><b class="fn">A</b>x`],
    [
      'blanks',
      `<li class="comment" id="comment-1"><b class="fn">${' '.repeat(500_000)}A</b><p>x${' '.repeat(500_000)}`,
    ],
    ['notes', '<!--x'.repeat(100_000)],
    ['notes in front', '<!--x-->'.repeat(100_000)],
  ])('made of %s are read in a moment', async (_, made) => {
    const began = performance.now();
    savedPage.claim([fileInMemory('page.html', made)]);
    await readOrRefuse(start + made);
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('that nobody could have written are read up to there, which is told', async () => {
    const list = `<ol>${wordpressComment({ id: 3 })}</ol>${'<i>x'.repeat(20_000)}`;
    const records = await readOrRefuse(start + list);
    expect(interactionsOf(records)).toHaveLength(1);
    expect(faultsOf(records).map(({ message }) => message)).toEqual([
      'The page nests deeper than pages do; what stands before that is read.',
    ]);
  });

  it('run nothing and keep no script in what is read', async () => {
    const html =
      '<p onclick="x()">Hi<script>alert(1)</script><img src="x" onerror="alert(1)"></p><a href="javascript:alert(1)">there</a>';
    const [row] = interactionsOf(
      await readOrRefuse(wordpressPage(wordpressComment({ id: 3, author: 'A <b>&lt;b&gt;', html }))),
    );
    expect([row!.text, row!.author!.name]).toEqual(['Hi\n\nthere', 'A <b>']);
    expect(row!.original).not.toContain('<script');
  });
});
