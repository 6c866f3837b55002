import { csvHeadRows, headText, type FileToRead } from '#libs/platform';
import { fieldOfHeader } from './header-fields.js';

/** A table of any kind: its columns, and how its first rows look. */
export interface TableShape {
  /** Each once: "Phone", "Phone (2)", "Column 3". */
  columns: string[];
  /** Rows above the first one of the table, the header among them. */
  skipped: number;
  hasHeader: boolean;
  /** At most 50. */
  sample: string[][];
}

const MOST_PREAMBLE = 15;
const NO_TABLE = /^\s*(<[!?a-z]|[{[]|BEGIN:|From |%PDF)/i;

/** Null for what is no table: fewer than two rows, a single column of words, or no text at all. */
export function tableShape(file: FileToRead): TableShape | null {
  const head = headText(file).slice(0, 4_096);
  // oxlint-disable-next-line no-control-regex -- no text has these
  if (NO_TABLE.test(head) || /[\u0000-\u0008\u000e-\u001f]/.test(head)) return null;
  const rows = csvHeadRows(file, 50 + MOST_PREAMBLE);
  const start = startOf(rows);
  if (start === null) return null;
  const first = rows[start]!;
  const hasHeader = isHeader(first);
  const sample = rows
    .slice(hasHeader ? start + 1 : start)
    .filter(isFull)
    .slice(0, 50);
  if (sample.length === 0 || !isEven(sample, first.length)) return null;
  const columns = columnNames(hasHeader ? first : first.map(() => ''));
  return { columns, skipped: hasHeader ? start + 1 : start, hasHeader, sample };
}

/** The first row as wide as most rows are; what stands above it is a title. */
function startOf(rows: string[][]): number | null {
  const widths = rows.filter(isFull).map((cells) => cells.length);
  const usual = mostFrequent(widths);
  const start = rows.findIndex(
    (cells) => Math.abs(cells.length - usual) <= 1 && fullCells(cells) * 2 >= usual && !/^sep=/i.test(cells[0]!),
  );
  return start === -1 || start > MOST_PREAMBLE ? null : start;
}

function isHeader(cells: string[]): boolean {
  const full = cells.filter((cell) => cell.trim() !== '');
  if (full.some((cell) => /@|^https?:|^\+?[\d\s()/.:-]{5,}$/.test(cell.trim()))) return false;
  return (
    full.some((cell) => fieldOfHeader(cell) !== undefined) || full.every((cell) => /^[\p{L} _-]{2,30}$/u.test(cell))
  );
}

function isEven(sample: string[][], width: number): boolean {
  const fitting = sample.filter((cells) => cells.length <= width + 1 && cells.length >= width - 2);
  return fitting.length * 10 >= sample.length * 8;
}

function isFull(cells: string[]): boolean {
  return fullCells(cells) > 0;
}

function fullCells(cells: string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function mostFrequent(numbers: number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

function columnNames(header: string[]): string[] {
  const known = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.trim().slice(0, 200) || `Column ${index + 1}`;
    const times = (known.get(name) ?? 0) + 1;
    known.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
