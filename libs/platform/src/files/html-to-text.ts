import { walkHtml } from './walk-html.js';

const BLOCKS = new Set(
  'p div blockquote ul ol li table tr h1 h2 h3 h4 h5 h6 pre section article header footer hr figure dl dt dd'.split(
    ' ',
  ),
);
const MOST_QUOTES = 20;
/** Of a private area of Unicode: in no text but as a mark of ours. */
const INDENT = '\uE000';
/** Letters of a link's words that are looked through for its address. */
const MOST_SHOWN = 2_000;

/**
 * The words of a piece of HTML as a browser would show them: paragraphs apart, lists with dashes, quotes behind "> ",
 * a link's address behind its words where these do not show it. Nothing of the markup is left, and no tag that a text only
 * talks of is lost. `lines` tells what a line end in the source means: nothing, as in a page, or a line end, as in what
 * people type into a comment form.
 */
export function htmlToText(html: string, { lines = 'nothing' }: { lines?: 'nothing' | 'line' } = {}): string {
  if (!/[<&]/.test(html)) return tidy(lines === 'line' ? html : html.replace(/\s+/g, ' '));
  const words = new Words(lines === 'line' ? /[ \t\r\f]+/g : /[ \t\r\f\n]+/g);
  const rest = walkHtml(html, words);
  if (rest !== null) words.add(rest.replace(/<[^<>]*>/g, ' '));
  return words.end();
}

class Words {
  /** What has been read, and above it what was read of each quote that is open. */
  private texts = [''];
  private pre = 0;
  private quotesTooDeep = 0;
  private links = 0;
  private link = { address: '', shown: '' };

  constructor(private readonly blanks: RegExp) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'br') this.put('\n');
    else if (BLOCKS.has(name)) this.put(name === 'li' || name === 'tr' ? '\n' : '\n\n');
    if (name === 'li') this.put('- ');
    if (name === 'pre') this.pre++;
    if (name === 'td' || name === 'th') this.put(' ');
    if (name === 'blockquote') this.beginQuote();
    if (name === 'img' && attributes['alt']) this.put(attributes['alt']);
    if (name === 'a' && ++this.links === 1) this.link = { address: attributes['href'] ?? '', shown: '' };
  }

  add(text: string): void {
    this.put(this.pre > 0 ? indented(text) : text.replace(this.blanks, ' '));
  }

  close(name: string): void {
    if (name === 'pre') this.pre--;
    if (name === 'a' && --this.links === 0) this.endLink();
    if (name === 'blockquote') this.endQuote();
    if (BLOCKS.has(name)) this.put(name === 'li' || name === 'tr' ? '\n' : '\n\n');
  }

  end(): string {
    while (this.texts.length > 1) this.endQuote();
    return tidy(this.texts[0]!).replaceAll(INDENT, ' ');
  }

  private put(text: string): void {
    this.texts[this.texts.length - 1] += text;
    if (this.links > 0 && this.link.shown.length < MOST_SHOWN) this.link.shown += text;
  }

  private endLink(): void {
    const { address, shown } = this.link;
    const bare = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
    if (/^https?:\/\//i.test(address) && bare !== '' && !shown.includes(bare.slice(0, 20))) this.put(` (${address})`);
  }

  private beginQuote(): void {
    if (this.texts.length > MOST_QUOTES) this.quotesTooDeep++;
    else this.texts.push('');
  }

  private endQuote(): void {
    if (this.quotesTooDeep > 0) this.quotesTooDeep--;
    else if (this.texts.length > 1) this.put(`\n\n${tidy(this.texts.pop()!).replace(/^/gm, '> ')}\n\n`);
  }
}

// The blanks in front of a line of code mean something; elsewhere they are left out.
function indented(text: string): string {
  return text.replace(/\n[ \t]+/g, (blanks) => `\n${INDENT.repeat(blanks.length - 1)}`);
}

// Signs that no text has become blanks: the database takes no zero, and a terminal obeys some others.
function tidy(text: string): string {
  const lines = text
    // oxlint-disable-next-line no-control-regex -- these are the signs that are taken away
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n');
  // Line by line: one expression over a text of nothing but blanks takes minutes.
  const tidied = lines.map((line, at) => (at === 0 ? line : line.replace(/^ +(?=[^\s>-])/, '')).trimEnd());
  return tidied
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
