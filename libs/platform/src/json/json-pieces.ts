import type { FileToRead } from '../files/file-to-read.js';
import { textOf } from '../files/text-of.js';
import { JsonScan, type JsonPiece } from './json-scan.js';

export interface JsonReading {
  /** Told once at the end where the file stops inside of its JSON, or before it. */
  onCut?: () => void;
  /** Letters of one value that are kept; a longer one is cut there, and so is no JSON any more. */
  maxText?: number;
}

/**
 * Streams over the values at the wanted paths, in the order of the file, and holds no more than one of them. "[]" are the
 * elements of an array, "a.b" is a key in a key, "" a whole text: "data[].id". What stands before the JSON is no matter
 * ("window.YTD.tweets.part0 ="), and JSON after JSON (a text a line) is read on. Only brackets, strings and keys are looked at:
 * a value may be broken, and the others are whole.
 */
export async function* jsonPieces(
  file: FileToRead,
  wanted: string[],
  { onCut, maxText = 16_000_000 }: JsonReading = {},
): AsyncGenerator<JsonPiece, void> {
  const scan = new JsonScan(wanted, maxText);
  for await (const text of textOf(file)) yield* scan.pieces(text);
  if (scan.isInside) onCut?.();
}
