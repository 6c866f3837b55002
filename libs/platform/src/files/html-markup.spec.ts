import fc from 'fast-check';
import { htmlMarkup } from './html-markup.js';
import { htmlToText } from './html-to-text.js';
import { markupKinds, type TextMarkup } from './text-markup.js';

const BASE = 'https://porch.example/bench/#comment-3';

/** "kind: words", with where it leads behind an arrow. */
function told(html: string, { base = BASE as string | null, text = htmlToText(html) } = {}): string[] {
  return htmlMarkup(html, text, base).map(({ kind, start, length, href }) => {
    const words = `${kind}: ${text.slice(start, start + length)}`;
    return href === null ? words : `${words} → ${href}`;
  });
}

describe('htmlMarkup', () => {
  it('finds links, emphasis and code in the plain text', () => {
    const html =
      'So <b>very <i>green</i></b>, <s>not</s> <a href="https://a.example/x">here</a> in <code>H<sub>2</sub>O</code>.';
    expect(told(html)).toEqual([
      'strong: very green',
      'emphasis: green',
      'struck: not',
      'link: here → https://a.example/x',
      'sign:  (https://a.example/x)',
      'code: H2O',
      'subscript: 2',
    ]);
  });

  it('finds quotes within quotes, and the signs that stand for them on every line', () => {
    const html = '<blockquote>One<br><blockquote><p>Two</p><p>Three</p></blockquote>Four</blockquote>Five';
    expect(told(html)).toEqual([
      'quote: > One\n>\n> > Two\n> >\n> > Three\n>\n> Four',
      'sign: > ',
      'sign: >',
      'sign: > ',
      'quote: > Two\n> >\n> > Three',
      'sign: > ',
      'sign: > ',
      'sign: >',
      'sign: > ',
      'sign: > ',
      'sign: >',
      'sign: > ',
    ]);
  });

  it('finds lists within lists with the dash of each item, and no item where there is no list', () => {
    expect(told('<ul><li>One<li>Two<ol><li>Three</ol></ul>')).toEqual([
      'list: - One\n\n- Two\n\n- Three',
      'item: - One',
      'sign: - ',
      'item: - Two\n\n- Three',
      'sign: - ',
      'numbered_list: - Three',
      'item: - Three',
      'sign: - ',
    ]);
    expect(told('<li><em>One</em></li>')).toEqual(['emphasis: One']);
  });

  it('keeps the address in sight where the words look like another one', () => {
    expect(told('<a href="https://evil.example/">https://bank.example/</a>')).toEqual([
      'link: https://bank.example/ → https://evil.example/',
    ]);
    expect(told('<a href="https://evil.example/">bank.example</a>')).toHaveLength(1);
    expect(told('<a href="https://evil.example/">log in at bank.example now</a>')).toHaveLength(1);
    expect(told('<a href="https://evil.example/">so it ends. Really.</a>')).toHaveLength(2);
    expect(told('<a href="https://bank.example@evil.example/">Bank</a>')[0]).toBe('link: Bank → https://evil.example/');
  });

  it('makes links of pictures, save for smileys and for those that nobody can see', () => {
    const html =
      '<img src="/a.png" alt="The bench"> <img src="b.png"><img src="c.gif" width="1" height="1"> <img class="wp-smiley" src="d.gif" alt=":)">';
    expect(told(html)).toEqual([
      'image: The bench → https://porch.example/a.png',
      'image:  → https://porch.example/bench/b.png',
    ]);
    expect(told('<a href="https://a.example/"><img src="e.png" alt="Big"></a>')).toEqual([
      'link: Big → https://a.example/',
      'sign:  (https://a.example/)',
    ]);
    expect(told('<a href="https://a.example/"><img src="e.png"></a> and <b>more</b>')).toEqual(['strong: more']);
  });

  it('takes what is typed as it is, and a line of its own in front', () => {
    const html = 'One\n\n<b>Two</b><br />\nThree &amp; <i>four</i>';
    const text = htmlToText(html, { lines: 'line' });
    expect(told(html, { text })).toEqual(['strong: Two', 'emphasis: four']);
    expect(told(html, { text: `A warning\n\n${text}` })).toEqual(['strong: Two', 'emphasis: four']);
  });

  it('gives nothing for words of another text, and for nothing', () => {
    expect(told('<b>One</b> two', { text: 'One three' })).toEqual([]);
    expect(told('<b></b><a href="https://a.example"> </a>')).toEqual([]);
    expect(told('')).toEqual([]);
  });

  it('goes on behind quotes and items in which nothing is said', () => {
    expect(told('<blockquote></blockquote><b>One</b>')).toContain('strong: One');
    expect(told('<ul><li></li><li><blockquote> </blockquote></li></ul><b>Two</b>')).toContain('strong: Two');
  });
});

describe('hostile HTML', () => {
  const NUL = '\0';
  it.each([
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="&#106;avascript&colon;alert(1)">x</a>',
    '<a href="\u0001javascript:alert(1)">x</a>',
    '<a href=" jAvAsCrIpT:alert(1)">x</a>',
    `<a href="java${NUL}script:alert(1)">x</a>`,
    '<a href="vbscript:x">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="blob:https://a.example/1">x</a>',
    '<a href="intent://x#Intent;scheme=http;end">x</a>',
    '<a href="https://">x</a>',
    '<a href="mailto:?to=a@b.example&attach=x">x</a>',
    '<img src=x onerror=alert(1)//>',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>" alt="y">',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg><script>alert(1)</script></svg>',
    '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<form action="https://evil.example"><input name=a autofocus onfocus=alert(1)><button>x</button></form>',
    '<iframe src="https://evil.example"></iframe><object data=x></object><embed src=x>',
    '<style>@import "https://evil.example/a.css"; * { background: url(https://evil.example) }</style>',
    '<p style="background:url(javascript:alert(1))">x</p>',
    '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example"><link rel=stylesheet href=x>',
    '<details open ontoggle=alert(1)>x</details><video src=x onerror=alert(1)></video>',
    '<template><img src=x onerror=alert(1)></template><xmp><img src=x></xmp>',
    '<!--><img src=x onerror=alert(1)>--><![CDATA[<img src=x onerror=alert(1)>]]>',
    '<a href="x" <b>y</b',
    '<<a href="javascript:x">>',
    `<scr${NUL}ipt>alert(1)</scr${NUL}ipt>`,
    '<form><form><table><form><b><i></form></b></i>x',
  ])('lets nothing of %j through', (html) => {
    const base = null;
    for (const one of checked(html, base)) expect(one.href).toBeNull();
  });

  it('lets only the address of a mail through', () => {
    expect(told('<a href="mailto:ann@a.example?bcc=b@b.example&body=x">Ann</a>')).toEqual([
      'link: Ann → mailto:ann@a.example',
    ]);
  });

  it('gives up on tags within one another by the hundred thousand, and on a book of them, at once', () => {
    const begun = performance.now();
    for (const tag of ['b', 'blockquote', 'ul><li', 'div', 'svg'])
      expect(checked(`<${tag}>`.repeat(100_000) + 'x')).toEqual([]);
    for (const html of ['<b>x</b>', '<a href="https://a.example">', '<img src="https://a.example/b">'])
      expect(checked(html.repeat(100_000)).length).toBeLessThan(3);
    expect(checked('x &amp; <y>'.repeat(500_000)).length).toBeLessThan(2_001);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('never marks up anything but known kinds, places in the text and addresses that are safe', () => {
    fc.assert(
      fc.property(anyHtml, fc.constantFrom(null, BASE, 'javascript:x'), (html, base) => void checked(html, base)),
      {
        numRuns: 3_000,
      },
    );
  });

  it('finds what it found whatever line ends mean', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const kindsIn = (text: string) => htmlMarkup(html, text, BASE).map(({ kind }) => kind);
        const typed = kindsIn(htmlToText(html, { lines: 'line' })).filter((kind) => kind !== 'sign');
        expect(typed).toEqual(kindsIn(htmlToText(html)).filter((kind) => kind !== 'sign'));
      }),
      { numRuns: 1_000 },
    );
  });
});

const tags =
  'a b i em p br ul ol li blockquote pre code img svg math script style form table td div h1 del sup a'.split(' ');
const addresses = [
  'https://a.example/x',
  'HTTP://b.example',
  '//c.example/y',
  '/d',
  '#e',
  'mailto:ann@a.example',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'https://u:p@f.example/',
  '',
];
const anyTag = fc
  .tuple(
    fc.constantFrom(...tags),
    fc.constantFrom('', '/'),
    fc.constantFrom(...addresses),
    fc.constantFrom('', 'Alt > - x', '>'),
  )
  .map(
    ([tag, slash, address, alt]) =>
      `<${slash}${tag} href="${address}" src='${address}' alt="${alt}" onclick=alert(1) style="x">`,
  );
const anyWords = fc.oneof(
  fc.constantFrom(
    'One',
    ' two ',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '&gt; ',
    '(',
    'https://a.example/x',
    ' (https://a.example/x)',
    '\0',
    '&nbsp;',
    '&#0;',
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyHtml = fc.array(fc.oneof(anyTag, anyWords), { maxLength: 40 }).map((parts) => parts.join(''));

/** What was found, once it is seen that it may be shown. */
function checked(html: string, base: string | null = BASE): TextMarkup[] {
  const text = htmlToText(html);
  const found = htmlMarkup(html, text, base);
  const open: TextMarkup[] = [];
  for (const one of found) {
    const { kind, start, length, href, ...rest } = one;
    expect(rest).toEqual({});
    expect(markupKinds).toContain(kind);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start + length).toBeLessThanOrEqual(text.length);
    expect(length).toBeGreaterThanOrEqual(kind === 'image' ? 0 : 1);
    if (kind === 'link' || kind === 'image') expect(href).toMatch(/^(?:https?:\/\/[^@/\s]+\/|mailto:[^?\s]+$)/);
    else expect(href).toBeNull();
    while (open.length > 0 && open.at(-1)!.start + open.at(-1)!.length <= start) open.pop();
    const outer = open.at(-1);
    if (outer) expect(start + length).toBeLessThanOrEqual(outer.start + outer.length);
    open.push(one);
  }
  return found;
}
