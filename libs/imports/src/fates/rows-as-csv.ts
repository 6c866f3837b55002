import type { ImportRowView } from '../import.view.js';

const COLUMNS = ['row', 'fate', 'reason', 'kind', 'author', 'words', 'place', 'line', 'contact id'];

export const csvHead = `\ufeff${COLUMNS.join(',')}\r\n`;

/** One row of an import as a line of CSV; covered words stay out. */
export function rowAsCsv(row: ImportRowView): string {
  const { rowNumber, fate, reason, kind, printedAuthor, excerpt, place, line, contactId } = row;
  const cells = [rowNumber, fate, reason, kind, printedAuthor, excerpt, place, line, contactId];
  return `${cells.map(cell).join(',')}\r\n`;
}

// A table program runs what begins like a formula; a stranger may have written it.
function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
