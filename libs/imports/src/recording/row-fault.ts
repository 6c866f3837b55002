/**
 * What a database error says of the row that caused it, or null where the row is not to blame.
 * PostgreSQL's classes: 22 bad data, 23 broken constraint, 54 too large, P0 raised by a trigger.
 */
export function rowFault(error: unknown): string | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== 'string' || !/^(22|23|54|P0)/.test(code)) return null;
  return `The database refused it: ${String(message)}.`;
}
