import { jsonPieces, jsonValue, type FileToRead } from '#libs/platform';
import type { SourceFault } from '../file-records.js';

/** A value of a JSON file, read. */
export interface ReadPiece {
  path: string;
  /** From 1, among the values of its path. */
  number: number;
  /** Which JSON of the file it stands in, from 1. */
  document: number;
  value: unknown;
}

/**
 * The values at the wanted paths; `told` hears of those that are no JSON, and of a file that is cut. `what` is what a person
 * calls one of them: "tweet".
 */
export async function* readPieces(
  file: FileToRead,
  wanted: string[],
  what: string,
  told: SourceFault[] = [],
): AsyncGenerator<ReadPiece, void> {
  let last = 0;
  const onCut = () =>
    told.push(faultIn(file, `${what} ${last + 1}`, `The file ends in the middle of ${what} ${last + 1}.`));
  for await (const { path, number, document, text } of jsonPieces(file, wanted, { onCut })) {
    last = Math.max(last, number);
    const value = jsonValue(text);
    if (value === undefined) told.push(faultIn(file, `${what} ${number}`, `This ${what} is broken JSON.`));
    else yield { path, number, document, value };
  }
}

export function faultIn(file: FileToRead, item: string | null, message: string): SourceFault {
  return { type: 'fault', place: { file: file.path, line: null, item }, message };
}
