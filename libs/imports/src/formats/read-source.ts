import { InvalidError, TooLargeError } from '#libs/platform';
import { decodeText, UnreadableText } from '#libs/reading';

const MEBIBYTE = 1024 * 1024;

/** The text of a file or paste; refuses what is too large (413) or no text (422). */
export function readSource(bytes: Uint8Array, maxBytes: number): string {
  if (bytes.length > maxBytes) throw new TooLargeError(tooLarge(maxBytes));
  try {
    return decodeText(bytes);
  } catch (error) {
    throw asProblem(error);
  }
}

export function tooLarge(maxBytes: number): string {
  return `This is larger than ${Math.floor(maxBytes / MEBIBYTE)} MB, the most that is taken (IMPORT_MAX_MB raises it).`;
}

/** What reading throws as a problem that the owner may read (422); anything else as it is. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof UnreadableText)) return error;
  return new InvalidError(error.message, [{ field: 'text', detail: error.message }]);
}
