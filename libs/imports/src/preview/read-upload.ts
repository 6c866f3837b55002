import { InvalidError, TooLargeError } from '#libs/platform';
import { decodeText, UnreadableText } from '#libs/reading';

const MEBIBYTE = 1024 * 1024;

/** The text of a file or paste; refuses what is too large (413) or no text (422). */
export function readUpload(bytes: Uint8Array, maxBytes: number): string {
  if (bytes.length > maxBytes) throw new TooLargeError(tooLarge(maxBytes));
  return explained(() => decodeText(bytes));
}

export function tooLarge(maxBytes: number): string {
  return `This is larger than ${Math.floor(maxBytes / MEBIBYTE)} MB, the most that is taken (IMPORT_MAX_MB raises it).`;
}

/** Words for the owner (422) in place of a reading error. */
export function explained<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw explain(error);
  }
}

export function explain(error: unknown): unknown {
  if (!(error instanceof UnreadableText)) return error;
  const place = error.line === null ? '' : `Line ${error.line}: `;
  const detail = error.message.includes(`ine ${error.line}`) ? error.message : `${place}${error.message}`;
  return new InvalidError(error.message, [{ field: 'text', detail }]);
}
