/** What `htmlToText` makes of a quote and of a list's item: signs that are not in the HTML. */
export type TellSign = (depth: number, start: number, length: number) => void;

/** Quotes that are open, and who is told of the signs that stand for them at the beginning of each line. */
export interface OpenQuotes {
  depth: number;
  tell: TellSign;
}

export const NO_QUOTES: OpenQuotes = { depth: 0, tell: () => {} };

/**
 * Goes along a text with the words of the HTML that it was made of, past the signs that stand for its markup. Blanks are
 * nobody's, since the text has its own.
 */
export class TextWalk {
  /** The words are not those of the text. */
  isLost = false;
  /** Where the last word or sign ends. */
  end: number;
  private isLineStart = true;
  private signs = 0;

  constructor(
    private readonly text: string,
    private at: number,
  ) {
    this.end = at;
  }

  /** Where these words begin; null where there are none, or the text has others. */
  over(words: string, quotes: OpenQuotes): number | null {
    const said = words.trim();
    if (said === '') return null;
    this.skip(quotes);
    // Mostly they stand there letter by letter.
    if (this.text.startsWith(said, this.at) && (quotes.depth === 0 || !said.includes('\n'))) {
      const start = this.at;
      this.step(said.length);
      return start;
    }
    let start: number | null = null;
    for (let index = 0; index < words.length && !this.isLost; index++) {
      const letter = words[index]!;
      if (isBlank(letter)) continue;
      this.skip(quotes);
      if (this.text[this.at] !== letter) this.isLost = true;
      start ??= this.at;
      this.step(1);
    }
    return this.isLost ? null : start;
  }

  /** Where the dash in front of an item begins; the blank behind it is part of it. */
  overDash(quotes: OpenQuotes): number {
    this.skip(quotes);
    const start = this.at;
    if (this.text[start] !== '-') this.isLost = true;
    this.step(this.text[start + 1] === ' ' ? 2 : 1);
    return start;
  }

  /** Goes past the signs of a quote in which nothing is said. */
  overEmptyQuote(quotes: OpenQuotes): void {
    this.skip(quotes);
  }

  /** Whether these words come next; if so it is behind them. */
  overIfNext(words: string): boolean {
    const { at, end, isLineStart, signs } = this;
    const isNext = this.over(words, NO_QUOTES) !== null;
    if (!isNext) Object.assign(this, { at, end, isLineStart, signs, isLost: false });
    return isNext;
  }

  slice(start: number): string {
    return this.text.slice(start, this.end);
  }

  private step(letters: number): void {
    this.at += letters;
    this.end = this.at;
    this.isLineStart = false;
  }

  private skip({ depth, tell }: OpenQuotes): void {
    for (; this.at < this.text.length; this.at++) {
      const letter = this.text[this.at]!;
      if (letter === '\n') {
        this.isLineStart = true;
        this.signs = 0;
      } else if (letter === '>' && this.isLineStart && this.signs < depth) {
        const length = this.text[this.at + 1] === ' ' ? 2 : 1;
        tell(this.signs++, this.at, length);
        this.end = this.at + length;
      } else if (!isBlank(letter)) return;
    }
  }
}

function isBlank(letter: string): boolean {
  const code = letter.charCodeAt(0);
  // As a text has blanks for all signs that are none.
  return code <= 32 || (code >= 127 && (code === 127 || /\s/.test(letter)));
}
