import { cutTo, padTo, plainText, wrap } from './plain-text.js';

const WIDTH = 80;
const GAP = '  ';
const NARROWEST_LAST = 20;

export interface Column {
  title: string;
  /** In columns of the terminal; the last column takes what is left. */
  width: number;
}

/** The cells of a row; the last one may have several paragraphs. */
export type Row = (string | string[])[];

/** The head of a table that fits 80 columns. */
export function tableHead(columns: Column[], lastTitle: string): string {
  return line(
    columns.map(({ title, width }) => padTo(title.toUpperCase(), width)),
    lastTitle.toUpperCase(),
  );
}

/** A row: what does not fit is cut, but the last column goes on in the next lines. */
export function tableRow(columns: Column[], row: Row): string {
  const cells = columns.map(({ width }, at) => padTo(cutTo(plainText(String(row[at] ?? '')), width), width));
  const left = WIDTH - columns.reduce((sum, { width }) => sum + width + GAP.length, 0);
  const last = [row[columns.length] ?? ''].flat();
  const lines = last.flatMap((paragraph) => wrap(plainText(paragraph), Math.max(left, NARROWEST_LAST)));
  const blank = columns.map(({ width }) => ' '.repeat(width));
  return lines.map((text, at) => line(at === 0 ? cells : blank, text)).join('\n');
}

function line(cells: string[], last: string): string {
  return [...cells, last].join(GAP).trimEnd();
}
