import { textOf, type FileToRead } from '#libs/platform';

/** A line of a text, or a part of one that is very long. */
export interface TextLine {
  /** From 1. */
  line: number;
  text: string;
}

const LONGEST = 8_000;

/** Lines without their ends; a longer one than 8,000 letters comes in parts, cut between its words. */
export async function* readLines(file: FileToRead): AsyncGenerator<TextLine, void> {
  let rest = '';
  let line = 1;
  for await (const piece of textOf(file)) {
    rest += piece;
    // A return at the end may be half of a line end.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    const lines = whole.split(/\r\n|\r|\n/);
    rest = lines.pop()! + rest.slice(whole.length);
    for (const text of lines) {
      for (const part of parts(text)) yield { line, text: part };
      line++;
    }
    if (rest.length <= 2 * LONGEST) continue;
    const cut = parts(rest);
    rest = cut.pop()!;
    for (const part of cut) yield { line, text: part };
  }
  for (const part of parts(rest.replace(/\r$/, ''))) yield { line, text: part };
}

function parts(text: string): string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const between = Math.max(...[' ', ',', ';', '\t'].map((sign) => rest.lastIndexOf(sign, LONGEST - 1))) + 1;
    cut.push(rest.slice(0, between || LONGEST));
    rest = rest.slice(between || LONGEST);
  }
  return [...cut, rest];
}
