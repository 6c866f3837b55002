import { htmlToText } from './html-to-text.js';

describe('htmlToText', () => {
  it.each([
    ['<p>One</p><p>Two<br>three</p>', 'One\n\nTwo\nthree'],
    ['Fish &amp; chips &#8217; &lt;b&gt; &hellip;', 'Fish & chips ’ <b> …'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n\n- b'],
    ['see <a href="https://www.ann.example/post/">ann.example/post</a>', 'see ann.example/post'],
    ['see <a href="https://ann.example/p">here</a>', 'see here (https://ann.example/p)'],
    ['see <a href="javascript:alert(1)">here</a>', 'see here'],
    ['<blockquote>You said<br>this</blockquote>No.', '> You said\n> this\n\nNo.'],
    ['<script>alert(1)</script><style>p{}</style>x<img src=x onerror=alert(1) alt="a cat">', 'xa cat'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<pre>a\n  b\n\n\tc</pre>  d', 'a\n  b\n\n c\n\nd'],
    ['  spaced \n out ', 'spaced out'],
    ['a\u0000b', 'a b'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('keeps line ends where they were typed', () => {
    expect(htmlToText('One\nline\n\n\n\nTwo &amp; more', { lines: 'line' })).toBe('One\nline\n\nTwo & more');
  });

  it.each([
    ['blanks', ` x${' '.repeat(500_000)}y`],
    ['tags within one another', '<b>x'.repeat(100_000)],
    ['quotes within one another', '<blockquote>x'.repeat(50_000)],
    ['quotes', '<blockquote>x</blockquote>'.repeat(50_000)],
    ['links within one another', '<a href="https://ann.example/b">x'.repeat(50_000)],
    ['links', '<a href="https://ann.example/b">x</a>'.repeat(50_000)],
    ['ends of nothing', '</b>x'.repeat(200_000)],
    ['signs', '<&'.repeat(300_000)],
    ['comments', '<!--x'.repeat(200_000)],
  ])('reads a text that is made of %s in a moment', (_, html) => {
    const began = performance.now();
    expect(htmlToText(html, { lines: 'line' })).toBeDefined();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
