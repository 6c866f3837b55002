import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type FileToRead } from './file-to-read.js';
import { headText, textOf } from './text-of.js';

/** One row of a table. */
export interface CsvRow {
  /** The first line of the file that it stands on, from 1. */
  line: number;
  cells: string[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Every row of a CSV file, header and all; quotes may stand loose and rows may be of any length. */
export async function* csvRows(
  file: FileToRead,
  delimiter = delimiterOf(headText(file)),
): AsyncGenerator<CsvRow, void> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 8_000_000,
  });
  const rows = Readable.from(textOf(file)).pipe(parser) as AsyncIterable<{ record: string[]; info: { lines: number } }>;
  let line = 1;
  for await (const { record, info } of rows) {
    yield { line, cells: record };
    line = info.lines + 1;
  }
}

/** Which sign parts the cells: the one that stands most evenly outside of quotes in the first lines. */
export function delimiterOf(head: string): string {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const score = (sign: string) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const most = Math.max(0, ...counts);
    return most === 0 ? 0 : counts.filter((count) => count === most).length * 100 + most;
  };
  return DELIMITERS.map((sign) => ({ sign, score: score(sign) })).reduce((a, b) => (b.score > a.score ? b : a)).sign;
}
