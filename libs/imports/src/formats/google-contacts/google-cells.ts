import type { TableRow } from '../tables/read-table.js';

/** A value with what it is called: "Work", "Home". */
export interface Labelled {
  label: string;
  value: string;
}

/** Google has put several values of one label into one cell since long. */
const SEPARATOR = ' ::: ';
const MOST = 100;

/** The values of "E-mail 1", "E-mail 2" …, in both headers. */
export function labelled({ table, cells }: TableRow, field: string): Labelled[] {
  const found: Labelled[] = [];
  for (let number = 1; number <= MOST; number++) {
    const label = `${field} ${number}`;
    if (!table.has(`${label} value`)) break;
    // The preferred one of several has a star.
    const called = table.cell(cells, `${label} service`, `${label} label`, `${label} type`).replace(/^\* ?/, '');
    const values = table
      .cell(cells, `${label} value`)
      .split(SEPARATOR)
      .map((value) => value.trim());
    for (const value of values) if (value !== '') found.push({ label: called, value });
  }
  return found;
}

/** Town, region and country of the address where they live; one that is said to be at work is not it. */
export function homeOf({ table, cells }: TableRow): string[] {
  const addresses = Array.from({ length: MOST }, (_, index) => `address ${index + 1}`)
    .filter((address) => table.hasOneOf(`${address} city`, `${address} country`))
    .map((address) => ({
      label: table.cell(cells, `${address} label`, `${address} type`),
      parts: ['city', 'region', 'country'].map((part) => firstOf(table.cell(cells, `${address} ${part}`))),
    }))
    .filter(({ parts }) => parts.some((part) => part !== ''));
  const home =
    addresses.find(({ label }) => /home/i.test(label)) ?? addresses.find(({ label }) => !/work/i.test(label));
  return home?.parts ?? [];
}

function firstOf(cell: string): string {
  return cell.split(SEPARATOR)[0]!.trim();
}
