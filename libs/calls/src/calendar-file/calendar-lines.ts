const LONGEST_LINE = 75;

/** A line of an iCalendar file, cut into lines of at most 75 bytes each, never inside of a character (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let part = '';
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > LONGEST_LINE) {
      folded.push(part);
      // The space that begins the next line counts.
      part = ' ';
      bytes = 1;
    }
    part += sign;
    bytes += size;
  }
  return [...folded, part].join('\r\n');
}

/** A text as the value of a property (RFC 5545, 3.3.11); other control characters are left out. */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** 20261123 of 2026-11-23. */
export function dateValue(day: string): string {
  return day.replaceAll('-', '');
}

/** 20261123T090000Z. */
export function instantValue(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/**
 * A text as the value of a parameter: quoted, in one line, its own quotes written as RFC 6868 has them. There is no escape in
 * it, but readers know one, so a backslash must not stand before the quote that ends it.
 */
export function quotedValue(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll('\\', '/')
    .replaceAll('^', '^^')
    .replaceAll('"', "^'");
  return `"${line.trim()}"`;
}
