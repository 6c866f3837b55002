import { decodeCursor, encodeCursor, InvalidError, type CursorKind, type CursorValue } from '#libs/platform';
import type { SqlParameters } from './sql-parameters.js';

/** What one value of a keyset is in a cursor, and in PostgreSQL. */
export type PlaceKind = 'instant' | 'uuid' | 'int' | 'text';

const inCursor: Record<PlaceKind, CursorKind> = { instant: 'instant', uuid: 'uuid', int: 'number', text: 'string' };
const inDatabase: Record<PlaceKind, string> = { instant: 'timestamptz', uuid: 'uuid', int: 'int', text: 'text' };
const LARGEST_INT = 2_147_483_647;

/** The place at which a page ended, as a row of placeholders to compare with; InvalidError where it can't be one. */
export function placeOf(cursor: string, kinds: readonly PlaceKind[], parameters: SqlParameters): string {
  const values = decodeCursor(
    cursor,
    kinds.map((kind) => inCursor[kind]),
  );
  return `(${values.map((value, index) => parameters.add(fitting(value, kinds[index]!), inDatabase[kinds[index]!])).join(', ')})`;
}

/** Of one row more than the page holds: the page's rows, and the cursor of the last one where there are more. */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  placeIn: (row: Row) => CursorValue[],
): { rows: Row[]; nextCursor: string | null } {
  if (rows.length <= limit) return { rows, nextCursor: null };
  const page = rows.slice(0, limit);
  return { rows: page, nextCursor: encodeCursor(placeIn(page.at(-1)!)) };
}

function fitting(value: CursorValue, kind: PlaceKind): CursorValue {
  const whole = kind !== 'int' || value === null || (Number.isInteger(value) && Math.abs(Number(value)) <= LARGEST_INT);
  if (whole) return value;
  const detail = 'This cursor is not one of ours; start again from the first page.';
  throw new InvalidError(detail, [{ field: 'cursor', detail }]);
}
