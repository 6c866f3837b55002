/** Text as a terminal may show it: on one line, and without the signs by which a comment could command the terminal. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '')
    .trim();
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
// Signs of these scripts, and pictures, take two columns.
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

export interface Sign {
  text: string;
  width: number;
}

/** What a reader sees as one sign each, with the columns that it takes. */
export function signsOf(text: string): Sign[] {
  return Array.from(segmenter.segment(text), ({ segment }) => ({ text: segment, width: WIDE.test(segment) ? 2 : 1 }));
}

/** How many columns a text takes in a terminal. */
export function widthOf(text: string): number {
  return signsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/** The text in so many columns, with an ellipsis where it does not fit. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  return `${firstColumns(text, columns - 1).trimEnd()}…`;
}

export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** The text's words in lines of at most so many columns; a word that is longer than a line is broken. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, columns))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) > columns) lines.push(line);
    line = widthOf(longer) > columns ? word : longer;
  }
  return [...lines, line];
}

function pieces(word: string, columns: number): string[] {
  const first = firstColumns(word, columns);
  return first === word || first === '' ? [word] : [first, ...pieces(word.slice(first.length), columns)];
}

function firstColumns(text: string, columns: number): string {
  let taken = '';
  let width = 0;
  for (const sign of signsOf(text)) {
    if (width + sign.width > columns) break;
    taken += sign.text;
    width += sign.width;
  }
  return taken;
}
