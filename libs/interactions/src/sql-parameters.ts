/** Collects a statement's parameters while its text is put together. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** The placeholder of this value; a cast where PostgreSQL can't tell the type from its place. */
  add(value: unknown, cast = ''): string {
    this.values.push(value);
    return `$${this.values.length}${cast && `::${cast}`}`;
  }
}

/** An instant as text that loses nothing (microseconds, infinities) and that `decodeCursor` takes as an 'instant'. */
export function instantText(value: string): string {
  return `case when isfinite(${value})
    then to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') else (${value})::text end`;
}
