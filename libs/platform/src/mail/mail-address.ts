const LONGEST = 254;
const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const address = new RegExp(`^(?=.{1,64}@)${atom}(?:\\.${atom})*@(?:${label}\\.)*${label}$`, 'i');

/** Whether this is one plain address: no name, no quotes, no second address, nothing that could end a header. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && address.test(text);
}

/** A host name or an IP address, without scheme, port or path. */
export function isHostName(text: string): boolean {
  if (text.length > 253) return false;
  if (/^\[?[0-9a-f:.]*:[0-9a-f:.]*\]?$/i.test(text)) return URL.canParse(`http://[${text.replace(/[[\]]/g, '')}]`);
  return new RegExp(`^(?:${label}\\.)*${label}$`, 'i').test(text);
}

/** One line without control characters or signs that turn the writing direction: what may stand in a header. */
export function headerLine(text: string, longest: number): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longest ? line : `${[...line].slice(0, longest - 1).join('')}…`;
}
