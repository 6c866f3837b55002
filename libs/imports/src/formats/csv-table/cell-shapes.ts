import { normaliseIdentity } from '#libs/accounts';
import { printedDuration } from '../tables/printed-duration.js';
import { printedMoment } from '../tables/printed-moment.js';

/** What cells look like, whatever their column is called. */
export type CellShape = 'email' | 'link' | 'moment' | 'yes_no' | 'phone' | 'duration';

const SHAPES: [CellShape, (cell: string) => boolean][] = [
  ['email', (cell) => pieces(cell).every((one) => normaliseIdentity('email', one) !== null)],
  ['link', (cell) => /^https?:\/\/\S+$/i.test(cell)],
  ['moment', isMoment],
  ['yes_no', (cell) => /^(true|false|yes|no|y|n|0|1)$/i.test(cell)],
  ['phone', isPhone],
  ['duration', (cell) => printedDuration(cell) !== null],
];
/** Some cells of any column are badly filled in. */
const MOST_CELLS = 0.8;
const SOME_CELLS = 0.3;

/** The shape of most cells of a column that hold something; null where they have none, or are words. */
export function shapeOf(cells: readonly string[]): CellShape | null {
  return SHAPES.find(([, fits]) => shareOf(cells, fits, 0) >= MOST_CELLS)?.[0] ?? null;
}

/** Whether enough cells of a column may be of a shape; a column without any may be of each. */
export function mayBe(cells: readonly string[], shape: CellShape): boolean {
  const [, fits] = SHAPES.find(([name]) => name === shape)!;
  const isEpoch = (cell: string) => shape === 'moment' && /^\d{9,13}$/.test(cell);
  return shareOf(cells, (cell) => fits(cell) || isEpoch(cell), 1) >= SOME_CELLS;
}

function shareOf(cells: readonly string[], fits: (cell: string) => boolean, ofNone: number): number {
  const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return full.length === 0 ? ofNone : full.filter(fits).length / full.length;
}

function pieces(cell: string): string[] {
  return cell.split(/[;,|\s]+|:::/).filter((one) => one !== '');
}

function isMoment(cell: string): boolean {
  return /\D/.test(cell) && printedMoment(cell, 'UTC') !== null;
}

function isPhone(cell: string): boolean {
  return cell.replace(/\D/g, '').length >= 7 && normaliseIdentity('phone', cell.split(/[;|]/)[0]!.trim()) !== null;
}
