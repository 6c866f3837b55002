import { textOf, type FileToRead } from '#libs/platform';

const LONGEST_LINE = 1_000_000;

/** The lines of a text file, however they end; one that is longer than any person types is given in pieces. */
export async function* textLines(file: FileToRead): AsyncGenerator<string, void> {
  let rest = '';
  for await (const text of textOf(file)) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > LONGEST_LINE) {
      yield rest;
      rest = '';
    }
  }
  yield* rest === '' ? [] : [rest.replace(/\r$/, '')];
}
