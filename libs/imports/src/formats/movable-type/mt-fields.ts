import { onTheWall, sqlInstant } from '../blog/printed-instant.js';

/** What stands in front of the words of a section, by its key. */
export interface MtFields {
  values: Map<string, string>;
  text: string;
}

const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([AP]M)?$/i;

/** Reads "KEY: value" lines of the given keys, each once; the first line that is none begins the text. */
export function mtFields(lines: string[], keys: ReadonlySet<string>): MtFields {
  const values = new Map<string, string>();
  let at = 0;
  for (; at < lines.length; at++) {
    const [, key = '', value = ''] = /^([A-Z][A-Z ]*):(.*)$/.exec(lines[at]!.replace(/^\ufeff/, '')) ?? [];
    if (!keys.has(key) || values.has(key)) break;
    values.set(key, value.trim());
  }
  return { values, text: lines.slice(at).join('\n').trim() };
}

/** "05/18/2019 05:00:00 PM" as the clock of the blog showed it; without AM or PM the hours go to 24. */
export function mtInstant(printed: string, timeZone: string): Date | null {
  const [, month = '', day = '', year = '', hour = '', minute = '', second = '00', half] =
    DATE.exec(printed.trim()) ?? [];
  if (year === '') return null;
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  if (half && Number(hour) > 12) return null;
  const two = (number: number | string) => `${number}`.padStart(2, '0');
  const asUtc = sqlInstant(`${year}-${two(month)}-${two(day)} ${two(hours)}:${minute}:${second}`);
  return asUtc === null ? null : onTheWall(asUtc, timeZone);
}
