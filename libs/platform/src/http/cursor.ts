import { InvalidError } from '../errors/problem.error.js';

export type CursorValue = string | number | null;
export type CursorKind = 'string' | 'number' | 'instant' | 'uuid';

export const LONGEST_CURSOR = 2_000;

/** The sort values of a page's last row, opaque to the outside. */
export function encodeCursor(values: CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values again, each checked to be of its kind (or null), so that they may go into a query as parameters.
 * An instant is ISO 8601 in UTC with up to microseconds, or PostgreSQL's '-infinity' and 'infinity'.
 */
export function decodeCursor(cursor: string, kinds: CursorKind[]): CursorValue[] {
  const values = parse(cursor);
  if (!Array.isArray(values) || values.length !== kinds.length) throw badCursor();
  return kinds.map((kind, index) => {
    const value: unknown = values[index];
    if (value !== null && !isOfKind[kind](value)) throw badCursor();
    return value as CursorValue;
  });
}

const INSTANT = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const isOfKind: Record<CursorKind, (value: unknown) => boolean> = {
  // PostgreSQL refuses U+0000 in any text.
  string: (value) => typeof value === 'string' && !value.includes('\u0000'),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  instant: (value) => value === '-infinity' || value === 'infinity' || isInstant(value),
  uuid: (value) => typeof value === 'string' && UUID.test(value),
};

// Date.parse rolls 30 February over into March where PostgreSQL would fail, so the day must come back as written.
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  const parsed = new Date(value);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 19) === value.slice(0, 19);
}

function parse(cursor: string): unknown {
  if (typeof cursor !== 'string' || cursor.length > LONGEST_CURSOR || !/^[\w-]+$/.test(cursor)) throw badCursor();
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw badCursor();
  }
}

function badCursor(): InvalidError {
  const detail = 'This cursor is not one of ours; start again from the first page.';
  return new InvalidError(detail, [{ field: 'cursor', detail }]);
}
