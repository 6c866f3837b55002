import { Problem } from '../../ui/request';

/** What the server said about one field, to stand right under it. */
export function problemOf(failure: unknown, field: string): string | undefined {
  if (!(failure instanceof Problem)) return undefined;
  return failure.errors.find((error) => error.field === field)?.detail;
}

/** What the server said that belongs to none of the form's own fields. */
export function otherProblem(failure: unknown, fields: readonly string[]): string | undefined {
  if (!(failure instanceof Error)) return undefined;
  if (!(failure instanceof Problem) || failure.errors.length === 0) return failure.message;
  const others = failure.errors.filter((error) => !fields.includes(error.field));
  return others.length > 0 ? others.map((error) => error.detail).join(' ') : undefined;
}
