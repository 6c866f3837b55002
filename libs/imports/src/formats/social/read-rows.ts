import { BrokenTable, csvRows, type FileToRead } from '#libs/platform';
import type { SourceFault, SourcePlace } from '../file-records.js';

/** A row of a table whose columns are known by name. */
export interface ReadRow {
  place: SourcePlace;
  /** Trimmed; empty where the table has no such column. */
  cell: (name: string) => string;
}

/** One form for the ways in which a column is named: "E-mail Address", "Email address" and "email_address". */
export function columnName(printed: string): string {
  return printed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The rows under the first one that names all of `needed`; whatever stands above it is a preamble. `told` hears where the table
 * breaks off. No row comes where no such header is there.
 */
export async function* readRows(
  file: FileToRead,
  needed: string[],
  told: SourceFault[],
  delimiter?: string,
): AsyncGenerator<ReadRow, void> {
  let columns: string[] | null = null;
  try {
    for await (const { line, cells } of csvRows(file, delimiter)) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      const header = columns;
      const place = { file: file.path, line, item: null };
      if (header)
        yield { place, cell: (name) => cells[header.indexOf(columnName(name))]?.replaceAll('\0', '').trim() ?? '' };
      else columns = headerOf(cells, needed);
    }
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error;
    told.push(brokenTable(file, error));
  }
}

/** Where a table breaks off, and with it what can be read. */
export function brokenTable(file: FileToRead, { line, isAtEnd }: BrokenTable): SourceFault {
  const message = `${isAtEnd ? 'The file ends in the middle of' : 'Nothing can be read from'} line ${line}.`;
  return { type: 'fault', place: { file: file.path, line, item: null }, message };
}

/** The names of the columns, where a row is a header. */
export function headerOf(cells: string[], needed: string[]): string[] | null {
  const names = cells.map(columnName);
  return needed.every((name) => names.includes(columnName(name))) ? names : null;
}
