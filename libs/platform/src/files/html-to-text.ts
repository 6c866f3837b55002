import { Parser } from 'htmlparser2';

const BLOCKS = new Set(
  'p div blockquote ul ol li table tr h1 h2 h3 h4 h5 h6 pre section article header footer hr figure dl dt dd'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'title', 'head']);

/**
 * The words of a piece of HTML as a browser would show them: paragraphs apart, lists with dashes, quotes behind "> ",
 * a link's address behind its words where these do not show it. Nothing of the markup is left, and no tag that a text only
 * talks of is lost. `lines` tells what a line end in the source means: nothing, as in a page, or a line end, as in what
 * people type into a comment form.
 */
export function htmlToText(html: string, { lines = 'nothing' }: { lines?: 'nothing' | 'line' } = {}): string {
  if (!/[<&]/.test(html)) return tidy(lines === 'line' ? html : html.replace(/\s+/g, ' '));
  const words = new Words(lines === 'line' ? /[ \t\r\f]+/g : /[ \t\r\f\n]+/g);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => words.open(name, attributes),
      ontext: (text) => words.add(text),
      onclosetag: (name) => words.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return tidy(words.text);
}

class Words {
  text = '';
  private silent = 0;
  private pre = 0;
  private quoted: number[] = [];
  private links: { address: string; from: number }[] = [];

  constructor(private readonly blanks: RegExp) {}

  open(name: string, attributes: Record<string, string>): void {
    if (SILENT.has(name)) this.silent++;
    if (this.silent > 0) return;
    if (name === 'br') this.text += '\n';
    else if (BLOCKS.has(name)) this.text += name === 'li' || name === 'tr' ? '\n' : '\n\n';
    if (name === 'li') this.text += '- ';
    if (name === 'pre') this.pre++;
    if (name === 'td' || name === 'th') this.text += ' ';
    if (name === 'blockquote') this.quoted.push(this.text.length);
    if (name === 'img' && attributes['alt']) this.text += attributes['alt'];
    if (name === 'a') this.links.push({ address: attributes['href'] ?? '', from: this.text.length });
  }

  add(text: string): void {
    if (this.silent === 0) this.text += this.pre > 0 ? text : text.replace(this.blanks, ' ');
  }

  close(name: string): void {
    if (SILENT.has(name)) this.silent = Math.max(0, this.silent - 1);
    else if (this.silent === 0) this.end(name);
  }

  private end(name: string): void {
    if (name === 'pre') this.pre--;
    if (name === 'a') this.endLink();
    if (name === 'blockquote') this.endQuote();
    if (BLOCKS.has(name)) this.text += name === 'li' || name === 'tr' ? '\n' : '\n\n';
  }

  private endLink(): void {
    const { address, from } = this.links.pop() ?? { address: '', from: 0 };
    const shown = this.text.slice(from);
    const bare = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
    if (/^https?:\/\//i.test(address) && bare !== '' && !shown.includes(bare.slice(0, 20)))
      this.text += ` (${address})`;
  }

  private endQuote(): void {
    const from = this.quoted.pop() ?? this.text.length;
    const quoted = tidy(this.text.slice(from)).replace(/^/gm, '> ');
    this.text = `${this.text.slice(0, from)}\n\n${quoted}\n\n`;
  }
}

// Signs that no text has become blanks: the database takes no zero, and a terminal obeys some others.
function tidy(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are the signs that are taken away
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ')
      .replace(/\r\n?/g, '\n')
      .replace(/\u00a0/g, ' ')
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n +(?=[^\s>-])/g, '\n')
      .replace(/\n[ \t]+(?=\n)/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}
