import type { FileToRead } from '#libs/platform';
import type { SourceFault, SourceRecord } from '../file-records.js';
import { faultIn, readPieces, type ReadPiece } from '../social/read-pieces.js';
import { CommentsInOrder } from './comments-in-order.js';
import type { ReadComment } from './read-comment.js';

/** How a format finds comments in its files. */
export interface CommentReading {
  /** The paths at which they stand, as `jsonPieces` takes them. */
  pathsIn(file: FileToRead): string[];
  /** The comments of what stands there; what is none is told by a record. */
  read(piece: ReadPiece, file: FileToRead): Iterable<ReadComment | SourceRecord>;
}

/** The comments of some files that are one source, posts before them, in the order in which they were written. */
export async function* readComments(
  files: FileToRead[],
  reading: CommentReading,
  order = new CommentsInOrder(),
): AsyncGenerator<SourceRecord, void> {
  for (const file of files) {
    const pieces = piecesTold(file, reading.pathsIn(file), 'comment', (piece) => reading.read(piece, file));
    for await (const one of pieces) {
      if ('type' in one) yield one;
      else yield* order.take(one);
    }
  }
  yield* order.rest();
}

/** What is made of each value at the paths; between them, what cannot be read. */
export async function* piecesTold<T>(
  file: FileToRead,
  paths: string[],
  what: string,
  read: (piece: ReadPiece) => Iterable<T>,
): AsyncGenerator<T | SourceFault, void> {
  const told: SourceFault[] = [];
  for await (const piece of readPieces(file, paths, what, told)) {
    yield* told.splice(0);
    yield* read(piece);
  }
  yield* told;
}

/** What is to be told of a piece that is no comment. */
export function noComment(file: FileToRead, number: number, message = 'This is no comment.'): SourceFault {
  return faultIn(file, `comment ${number}`, message);
}
