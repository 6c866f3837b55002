import type { IdentityKind } from '#libs/accounts';
import type { FileToRead } from '#libs/platform';
import type { SourceRecord } from './file-records.js';

/** What a format may know of the owner while it reads. */
export interface ReadingFor {
  /** An IANA zone: for instants that a source prints without one. */
  timeZone: string;
  /** His names and handles, normalised, to tell "Me" and his own number from everybody else's. */
  identities: { kind: IdentityKind; value: string }[];
  /** When the import was handed in, the same for each of its runs: what a calendar has later has not taken place. */
  readAt: Date;
  /** How the columns of a table that no format knows are to be read; null until the owner has said. */
  mapping: ColumnMapping | null;
  /** How tables were read before, the newest first. */
  savedMappings: ColumnMapping[];
}

/** By column name, what it holds; an empty text for nothing that matters. */
export type ColumnMapping = Record<string, string>;

/**
 * Reads one kind of export. Each lives in a folder of its own and is listed in `file-formats.ts`, the pickiest first.
 */
export interface FileFormat {
  /** As the imports table, the API and `--as` name it: "wordpress-wxr". */
  readonly name: string;
  /** As a person calls it: "WordPress export". */
  readonly title: string;
  /**
   * Its comments stand in the order in which they were written, whatever that of the files is; what is too much to be put into
   * it while it is read is put into it at the end of an import.
   */
  readonly isInOrderOfTime?: true;
  /**
   * Of these files, the groups that each are one source of this format, told from content and not from names alone. Most formats
   * take one file each (`eachFile`); an archive takes several together.
   */
  claim(files: FileToRead[]): FileToRead[][];
  /**
   * Streams in constant memory. The same files give the same records in the same order, every time: a run that was stopped
   * reads again from the start. What can't be read becomes a fault, and reading goes on; it throws UnreadableFile only where
   * nothing of the file makes sense.
   */
  read(files: FileToRead[], reading: ReadingFor): AsyncIterable<SourceRecord>;
}

/** A file of which nothing can be read; the message says which and why, for the owner. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message);
  }
}

/** The claim of a format whose every file is a source of its own. */
export function eachFile(recognises: (file: FileToRead) => boolean): FileFormat['claim'] {
  return (files) => files.filter(recognises).map((file) => [file]);
}
