import { BrokenTable, csvHeadRows, csvRows, type FileToRead } from '#libs/platform';
import type { SourceFault } from '../file-records.js';

/** How many first rows may stand before the header: a title, a note, an empty line. */
const MOST_PREAMBLE = 15;

/** One row under a header. */
export interface TableRow {
  type: 'row';
  /** Of the file, from 1. */
  line: number;
  table: Table;
  cells: string[];
}

/** The columns of a table, by the words of their headers. */
export class Table {
  private readonly columns = new Map<string, number>();

  constructor(readonly header: string[]) {
    for (const [index, cell] of header.entries()) {
      const words = headerWords(cell);
      if (words !== '' && !this.columns.has(words)) this.columns.set(words, index);
    }
  }

  /** Whether it has every one of these columns. */
  has(...names: string[]): boolean {
    return names.every((name) => this.columns.has(name));
  }

  hasOneOf(...names: string[]): boolean {
    return names.some((name) => this.columns.has(name));
  }

  /** The trimmed cell of the first of these columns that is there and holds something; else empty. */
  cell(cells: string[], ...names: string[]): string {
    for (const name of names) {
      const index = this.columns.get(name);
      const cell = index === undefined ? '' : (cells[index] ?? '').trim();
      if (cell !== '') return cell;
    }
    return '';
  }

  /** The columns whose words match, in the order of the table. */
  matching(words: RegExp): { index: number; words: string }[] {
    return [...this.columns].filter(([name]) => words.test(name)).map(([name, index]) => ({ index, words: name }));
  }
}

/** "E-mail 1 - Value" is "e mail 1 value": lower case, without accents and signs. */
export function headerWords(cell: string): string {
  const bare = cell.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The header among the first rows of a file; null where none of them is one. */
export function findTable(file: FileToRead, isHeader: (table: Table) => boolean): Table | null {
  for (const cells of csvHeadRows(file, MOST_PREAMBLE)) {
    const table = new Table(cells);
    if (isHeader(table)) return table;
  }
  return null;
}

/** Every row under the header that is not blank; a table that breaks off ends in a fault. */
export async function* tableRows(
  file: FileToRead,
  isHeader: (table: Table) => boolean,
): AsyncGenerator<TableRow | SourceFault, void> {
  let table: Table | null = null;
  try {
    for await (const { line, cells } of csvRows(file)) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (table) yield { type: 'row', line, table, cells };
      else {
        const first: Table = new Table(cells);
        if (isHeader(first)) table = first;
      }
    }
  } catch (error) {
    yield brokenTable(error, file.path);
  }
}

/** The fault that tells where a table breaks off; throws on what is none. */
export function brokenTable(error: unknown, file: string): SourceFault {
  if (!(error instanceof BrokenTable)) throw error;
  const message = `The file ends in the middle of the row on line ${error.line}, in a quote that is never closed.`;
  return { type: 'fault', place: { file, line: error.line, item: null }, message };
}
