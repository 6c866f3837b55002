/** Numbers that a JavaScript number may not hold exactly, where they stand outside of strings. */
const LONG_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\w.+-])-?\d{16,}(?![\w.+-])/gs;

// oxlint-disable-next-line no-control-regex -- these are the signs that are taken away
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A text of JSON as a value; a whole number of sixteen digits and more, which is an id, is a string. Undefined for what is no JSON. */
export function jsonValue(text: string): unknown {
  const isExact = !/\d{16}/.test(text);
  try {
    return JSON.parse(isExact ? text : text.replace(LONG_NUMBER, quoted)) as unknown;
  } catch {
    return undefined;
  }
}

/** What stands at a path; undefined where anything on the way is missing or of another kind. Strangers' JSON holds anything. */
export function jsonAt(value: unknown, ...path: string[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

/**
 * The trimmed text at a path, or the digits of a number; null for an empty one and for anything else. Signs that no text has
 * become blanks: the database takes no zero.
 */
export function jsonText(value: unknown, ...path: string[]): string | null {
  const found = jsonAt(value, ...path);
  if (typeof found === 'number') return Number.isFinite(found) ? String(found) : null;
  if (typeof found !== 'string') return null;
  return found.replace(CONTROLS, ' ').trim() || null;
}

/** The array at a path; empty where there is none. */
export function jsonList(value: unknown, ...path: string[]): unknown[] {
  const found = jsonAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

function quoted(part: string): string {
  return part.startsWith('"') ? part : `"${part}"`;
}
