/** The rows of a CSV text: quoted fields may hold commas, doubled quotes and line ends; any kind of line end. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;
  const rest = text.replace(/^\ufeff/, '');
  while (field.lastIndex < rest.length) {
    const start = field.lastIndex;
    const found = field.exec(rest);
    if (!found) throw new UnreadableCsv(rows.length + 1, row.length + 1);
    row.push(found[1] === undefined ? found[2]! : found[1].replaceAll('""', '"'));
    const atEnd = field.lastIndex >= rest.length;
    if (found[3] === ',' && !atEnd) continue;
    if (found[3] === ',') row.push('');
    rows.push(row);
    row = [];
    if (field.lastIndex === start) break;
  }
  return rows;
}

/** A quote that is never closed, or stands in the middle of a field. */
export class UnreadableCsv extends Error {
  override readonly name = 'UnreadableCsv';

  constructor(
    readonly row: number,
    readonly column: number,
  ) {
    super('A quote is not closed, or stands inside of a field without quotes.');
  }
}
