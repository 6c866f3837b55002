import { UnreadableText } from '../unreadable-text.js';

export const LONGEST_LINE = 1_000_000;
const TAB_WIDTH = 4;

/** The lines of a text without their line ends; throws UnreadableText where a line is too long to be a thread's. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const tooLong = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (tooLong >= 0) {
    throw new UnreadableText(
      'line-too-long',
      `Line ${tooLong + 1} has ${(lines[tooLong] ?? '').length.toLocaleString('en-US')} characters; a line of a thread ` +
        'has at most 1,000,000. Copy the comments from the page once more, as text with its line breaks.',
      tooLong + 1,
    );
  }
  return lines;
}

export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** Width of the white space before a line's text; a tab counts four. */
export function indentOf(line: string): number {
  let width = 0;
  for (const sign of line) {
    if (sign === '\t') width += TAB_WIDTH;
    else if (sign.trim() === '') width += 1;
    else break;
  }
  return width;
}

/** The line with at most `columns` of its indent taken away. */
export function dedent(line: string, columns: number): string {
  let at = 0;
  for (let width = 0; width < columns && at < line.length && (line[at] ?? '').trim() === ''; at++) {
    width += line[at] === '\t' ? TAB_WIDTH : 1;
  }
  return line.slice(at);
}

/** A stretch of lines, from `first` up to and without `end`. */
export interface LineRange {
  first: number;
  end: number;
}

/** The range without the blank lines at its ends. */
export function withoutBlankEnds(lines: string[], range: LineRange): LineRange {
  let { first, end } = range;
  while (first < end && isBlank(lines[first])) first++;
  while (end > first && isBlank(lines[end - 1])) end--;
  return { first, end };
}

/** The text of a range, set back by its indent, without white space at its lines' ends. */
export function textOf(lines: string[], range: LineRange, indent = 0): string {
  return lines
    .slice(range.first, range.end)
    .map((line) => dedent(line, indent).trimEnd())
    .join('\n')
    .trim();
}
