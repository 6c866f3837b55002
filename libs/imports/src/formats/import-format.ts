/** What an import reads: the decoded text of one file or one paste. */
export interface ImportSource {
  text: string;
  fileName: string | null;
}

/** Whose source it is, so that a format can tell the owner's own words from everybody else's. */
export interface SourceOwner {
  names: string[];
  handles: string[];
}

/** Opens a thread: the items and links after it belong to it. */
export interface ImportedThread {
  type: 'thread';
  title: string | null;
  /** The post's own text. */
  opening: string | null;
  style: string;
  /** From 0 to 1: how sure the split into items is. */
  certainty: number;
}

/** What a source says of its page as a whole. */
export interface ImportedPage {
  opening: string | null;
  style: string | null;
}

/** Whom an item answers; `row` is null where the answered item is not in the source. */
export interface ImportedAnswer {
  row: number | null;
  name: string;
}

/** Words meant for one person and whoever else is addressed with them; the first answer is the one meant most. */
export interface ImportedPart {
  text: string;
  answers: ImportedAnswer[];
}

/** Who wrote an item that bears no name, as the rest of its source lets conclude. */
export interface ImportedInference {
  name: string;
  confidence: 'certain' | 'probable';
  because: { row: number; quote: string }[];
}

export const importedItemKinds = ['comment', 'owner', 'pingback', 'spam'] as const;
export type ImportedItemKind = (typeof importedItemKinds)[number];

/** One item of a thread. Rows count from 1 without gaps, in the order of the source. */
export interface ImportedItem {
  type: 'item';
  row: number;
  /** First line in the source, from 1. */
  line: number | null;
  kind: ImportedItemKind;
  printedAuthor: string | null;
  inferred: ImportedInference | null;
  /** As printed, or null. */
  printedDate: string | null;
  text: string;
  answers: ImportedAnswer[];
  /** An owner's item that answers several people has several; their texts joined are `text`. */
  parts: ImportedPart[];
  /** Where a pingback comes from. */
  link: { title: string; url: string | null } | null;
}

/** Something of the source that is no item, and why. */
export interface LeftOut {
  type: 'left_out';
  line: number | null;
  text: string;
  reason: string;
}

export type ImportedRecord = ImportedThread | ImportedItem | LeftOut;

/** Reads one kind of source; each lives in a folder of its own and is listed in `formats.ts`. */
export interface ImportFormat {
  /** As the imports table, the API and `--as` name it. */
  readonly name: string;
  recognises(source: ImportSource): boolean;
  /**
   * The same source and owner give the same records in the same order, every time: an import that was stopped reads
   * again from the start. Throws UnreadableText, before the first record, where nothing can be read.
   */
  parse(source: ImportSource, owner: SourceOwner): AsyncIterable<ImportedRecord>;
}
