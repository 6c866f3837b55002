import { HEAD_BYTES, type FileToRead } from './file-to-read.js';

const DECLARED =
  /^\s*(?:<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']|[\s\S]{0,2048}?<meta[^>]*?\bcharset\s*=\s*["']?([\w.:-]+))/i;

// Node 20 takes Windows-1252 for Latin-1, which has control signs where the other has quotes and dashes.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What is cut out of a piece keeps the whole piece in memory, and files are stored in pieces of a megabyte. */
const PIECE_BYTES = 64 * 1024;

/** The first letters of a file, as well as its head tells their encoding. */
export function headText(file: FileToRead): string {
  const encoding = encodingOf(file);
  return corrected(encoding, new TextDecoder(encoding).decode(file.head, { stream: file.size > HEAD_BYTES }));
}

/**
 * A file's text in pieces of some ten thousand letters. The encoding is told by its byte order mark, else by what an XML or
 * HTML head declares, else by whether its first bytes are UTF-8, else it is Windows-1252. What cannot be decoded
 * becomes U+FFFD and loses nothing around it; a zero, which no database takes as text, becomes a blank.
 */
export async function* textOf(file: FileToRead): AsyncGenerator<string, void> {
  const encoding = encodingOf(file);
  const decoder = new TextDecoder(encoding);
  for await (const bytes of file.open()) {
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      const text = decoder.decode(bytes.subarray(from, from + PIECE_BYTES), { stream: true });
      if (text !== '') yield corrected(encoding, text);
    }
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function corrected(encoding: string, decoded: string): string {
  const text = decoded.includes('\0') ? decoded.replaceAll('\0', ' ') : decoded;
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80]!);
}

/** The whole text of a file that is small by its nature; throws RangeError where it has more than `most` bytes. */
export async function wholeText(file: FileToRead, most = 64 * 1024 * 1024): Promise<string> {
  if (file.size > most) throw new RangeError(`${file.path} is larger than ${most} bytes.`);
  let whole = '';
  for await (const text of textOf(file)) whole += text;
  return whole;
}

/** A label that TextDecoder knows. */
export function encodingOf({ head, size }: FileToRead): string {
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const utf16 = utf16WithoutMark(head);
  if (utf16 !== null) return utf16;
  if (isUtf8(head, size > head.length)) return 'utf-8';
  const [, inXml, inHtml] = DECLARED.exec(Buffer.from(head).toString('latin1')) ?? [];
  return known(inXml ?? inHtml) ?? 'windows-1252';
}

// Latin letters have a zero byte in UTF-16, always on the same side.
function utf16WithoutMark(head: Uint8Array): string | null {
  const end = Math.min(head.length, 1_024) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  if (odd * 4 > end && even * 8 < odd) return 'utf-16le';
  return even * 4 > end && odd * 8 < even ? 'utf-16be' : null;
}

function isUtf8(head: Uint8Array, isCut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}

function known(label: string | undefined): string | null {
  if (label === undefined || /^utf-?(8|16)/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
