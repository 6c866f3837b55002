import { decodeWindows1252, looksLikeWindows1252 } from './windows-1252.js';
import { UnreadableText } from './unreadable-text.js';

const SIGNATURES: [string, number[]][] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a ZIP file or a Word document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a compressed file', [0x1f, 0x8b, 0x08]],
  ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a rich-text document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const SAMPLE = 65_536;
const SAVE_AS = 'Save it once more as plain text in UTF-8, or paste the text itself.';

/** The text of a file in UTF-8, UTF-16 or Windows-1252; throws UnreadableText rather than lose a letter. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0)
    throw new UnreadableText('empty', 'The file is empty. Choose the file that holds the thread.');
  refuseBinary(bytes);
  const text = decoded(bytes);
  const stray = strayControl(text);
  if (stray >= 0) {
    const line = lineAt(text, stray);
    throw new UnreadableText(
      'binary',
      `Line ${line} holds signs that no text has, so this is no text file. ${SAVE_AS}`,
      line,
    );
  }
  if (/^[\s\u200b\ufeff]*$/.test(text)) {
    throw new UnreadableText('empty', 'The file holds only white space. Choose the file that holds the thread.');
  }
  return text;
}

function refuseBinary(bytes: Uint8Array): void {
  const [what] = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte)) ?? [];
  if (what === undefined) return;
  throw new UnreadableText('binary', `This is ${what}, not text. Open it, copy the comment thread and paste that.`);
}

function decoded(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    throw new UnreadableText('encoding', `The file is in UTF-32, which is not read. ${SAVE_AS}`, 1);
  }
  if (a === 0xff && b === 0xfe) return decodeUtf16(bytes.subarray(2), 'little');
  if (a === 0xfe && b === 0xff) return decodeUtf16(bytes.subarray(2), 'big');
  const nul = bytes.indexOf(0);
  if (nul < 0) return decodeUtf8(bytes);
  const order = utf16Order(bytes);
  if (order !== null) return decodeUtf16(bytes, order);
  throw new UnreadableText(
    'binary',
    `Byte ${nul + 1} is a zero, which no text has, so this is no text file. ${SAVE_AS}`,
  );
}

/** Latin letters, spaces and line ends have a zero byte in UTF-16, always on the same side. */
function utf16Order(bytes: Uint8Array): 'little' | 'big' | null {
  const end = Math.min(bytes.length, SAMPLE);
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  const enough = end * 0.05;
  if (odd > enough && even * 20 <= odd) return 'little';
  return even > enough && odd * 20 <= even ? 'big' : null;
}

function decodeUtf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const unit = (at: number) => {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    return order === 'little' ? first | (second << 8) : (first << 8) | second;
  };
  let line = 1;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const code = unit(at);
    if (code === 10) line++;
    const high = code >= 0xd800 && code < 0xdc00;
    const paired = high && at + 3 < bytes.length && unit(at + 2) >= 0xdc00 && unit(at + 2) < 0xe000;
    if (paired) at += 2;
    else if (high || (code >= 0xdc00 && code < 0xe000)) throw brokenText('UTF-16', at, line);
  }
  if (bytes.length % 2 === 1) throw brokenText('UTF-16', bytes.length - 1, line);
  return new TextDecoder(order === 'little' ? 'utf-16le' : 'utf-16be').decode(bytes);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (looksLikeWindows1252(bytes)) return decodeWindows1252(bytes);
    const at = firstBrokenByte(bytes);
    throw brokenText('UTF-8', at, lineOfByte(bytes, at));
  }
}

/** Where UTF-8 breaks first, found by halves: a beginning is whole as long as at most its last letter is cut. */
function firstBrokenByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) low = middle;
    else high = middle;
  }
  const whole = bytes.subarray(0, isUtf8(bytes, true) ? bytes.length : low);
  return isUtf8(whole, false) ? whole.length : lastLetterStart(whole);
}

function isUtf8(bytes: Uint8Array, mayEndInside: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayEndInside });
    return true;
  } catch {
    return false;
  }
}

function lastLetterStart(bytes: Uint8Array): number {
  let at = bytes.length - 1;
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}

function lineOfByte(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at++) if (bytes[at] === 10) line++;
  return line;
}

function brokenText(encoding: string, at: number, line: number): UnreadableText {
  return new UnreadableText(
    'encoding',
    `The text is broken ${encoding} at byte ${at + 1}, in line ${line}. ${SAVE_AS}`,
    line,
  );
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** Where a text that is mostly signs for machines begins to be so, else -1; a stray one or two are let pass. */
function strayControl(text: string): number {
  let first = -1;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 32 ? code !== 0xffff : code === 9 || code === 10 || code === 12 || code === 13) continue;
    if (code === 0) return at;
    if (first < 0) first = at;
    count++;
  }
  return count > 2 && count * 100 > text.length ? first : -1;
}
