import { finished } from 'node:stream/promises';
import { CsvError, parse, type Parser } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { HEAD_BYTES, type FileToRead } from './file-to-read.js';
import { headText, textOf } from './text-of.js';

/** One row of a table. */
export interface CsvRow {
  /** The first line of the file that it stands on, from 1. */
  line: number;
  cells: string[];
}

const DELIMITERS = [',', ';', '\t', '|'];

const LOOSE = {
  bom: true,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: 8_000_000,
} as const;

/** Where a table can't be read any further: a quote that is never closed, a row without an end. */
export class BrokenTable extends Error {
  override readonly name = 'BrokenTable';

  constructor(
    /** The line on which the row begins. */
    readonly line: number,
    readonly isAtEnd: boolean,
  ) {
    super(`The row on line ${line} has no end.`);
  }
}

/**
 * Every row of a CSV file, header and all; quotes may stand loose and rows may be of any length. Throws BrokenTable after the
 * last good row where a quote is never closed.
 */
export async function* csvRows(
  file: FileToRead,
  delimiter = delimiterOf(headText(file)),
): AsyncGenerator<CsvRow, void> {
  const table = new OpenTable(delimiter);
  for await (const text of textOf(file)) yield* table.take(text);
  yield* table.end();
}

// As a stream of its own the parser would drop rows that were read before a fault.
class OpenTable {
  private readonly rows: CsvRow[] = [];
  private readonly parser: Parser;
  private line = 1;
  private fault: unknown = null;

  constructor(delimiter: string) {
    const on_record = (cells: string[], { lines }: { lines: number }) => {
      this.rows.push({ line: this.line, cells });
      this.line = lines + 1;
      return null;
    };
    this.parser = parse({ ...LOOSE, delimiter, on_record });
    this.parser.on('error', (error) => (this.fault ??= error)).resume();
  }

  *take(text: string): Generator<CsvRow, void> {
    this.parser.write(text, (error) => (this.fault ??= error));
    yield* this.rows.splice(0);
    this.check();
  }

  async *end(): AsyncGenerator<CsvRow, void> {
    this.parser.end();
    await finished(this.parser).catch((error: unknown) => (this.fault ??= error));
    yield* this.rows.splice(0);
    this.check();
  }

  private check(): void {
    if (this.fault instanceof CsvError) throw new BrokenTable(this.line, this.fault.code === 'CSV_QUOTE_NOT_CLOSED');
    if (this.fault) throw this.fault;
  }
}

/** The first rows of a file, as its head shows them; none where it is no table at all. */
export function csvHeadRows(file: FileToRead, most = 50): string[][] {
  const text = headText(file);
  const delimiter = delimiterOf(text);
  // The last line of the head may be cut.
  const whole = file.size > HEAD_BYTES ? text.slice(0, Math.max(text.lastIndexOf('\n'), 0)) : text;
  const rows: string[][] = [];
  try {
    parseWhole(whole, {
      ...LOOSE,
      info: false,
      delimiter,
      to: most,
      on_record: (row: string[]) => void rows.push(row),
    });
  } catch {
    // What was read before the fault is shown.
  }
  return rows;
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
