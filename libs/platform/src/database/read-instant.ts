const LENGTH_OF_SECONDS = '2026-11-23 09:00:00'.length;
const LONGEST = '2026-11-23 09:00:00.123456+00'.length;

/** An instant as PostgreSQL writes it in UTC, cut to milliseconds; null for any other text. */
export function readInstant(text: string): Date | null {
  const { length } = text;
  if (length < LENGTH_OF_SECONDS + 3 || length > LONGEST || !text.endsWith('+00')) return null;
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
  // Date.UTC would take the first hundred years for those of our time; what is no number fails here, too.
  if (!(year >= 100) || text[4] !== '-' || text[10] !== ' ') return null;
  const millisecond = length === LENGTH_OF_SECONDS + 3 ? 0 : thousandths(text, length - 3);
  return new Date(
    Date.UTC(
      year,
      twoDigits(text, 5) - 1,
      twoDigits(text, 8),
      twoDigits(text, 11),
      twoDigits(text, 14),
      twoDigits(text, 17),
      millisecond,
    ),
  );
}

function thousandths(text: string, end: number): number {
  let value = 0;
  for (let at = LENGTH_OF_SECONDS + 1; at < LENGTH_OF_SECONDS + 4; at++)
    value = 10 * value + (at < end ? digit(text, at) : 0);
  return value;
}

function twoDigits(text: string, at: number): number {
  return 10 * digit(text, at) + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}
