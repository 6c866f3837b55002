import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate, createInflate } from 'node:zlib';
import { readerVersion } from '#libs/reading';
import type { ImportedItem, ImportedRecord, ImportedThread, SourceOwner } from './import-format.js';

const KEY_BYTES = 32;
const LINES_AT_ONCE = 500;

/** What a run needs of what a preview has read. */
export interface Reading {
  thread: ImportedThread | null;
  items: ImportedItem[];
}

/** A reading in few bytes, good for one reader, and one owner as he was known when it was made. */
export async function packReading(format: string, owner: SourceOwner, reading: Reading): Promise<Buffer> {
  const packed = Readable.from(linesOf(reading)).pipe(createDeflate({ level: 1 }));
  return Buffer.concat([keyOf(format, owner), await buffer(packed)]);
}

/** The records of a kept reading; null where the reader or the owner's names are others since: it must be read anew. */
export function openReading(kept: Buffer, format: string, owner: SourceOwner): AsyncIterable<ImportedRecord> | null {
  if (!kept.subarray(0, KEY_BYTES).equals(keyOf(format, owner))) return null;
  return unpack(kept.subarray(KEY_BYTES));
}

async function* unpack(packed: Buffer): AsyncGenerator<ImportedRecord, void> {
  let begun = '';
  for await (const chunk of Readable.from([packed]).pipe(createInflate()).setEncoding('utf8')) {
    const lines = (begun + chunk).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as ImportedRecord;
  }
}

function* linesOf({ thread, items }: Reading): Generator<string, void> {
  if (thread) yield `${JSON.stringify(thread)}\n`;
  for (let from = 0; from < items.length; from += LINES_AT_ONCE) {
    yield items
      .slice(from, from + LINES_AT_ONCE)
      .map((item) => `${JSON.stringify(item)}\n`)
      .join('');
  }
}

function keyOf(format: string, { names, handles }: SourceOwner): Buffer {
  return hash('sha256', JSON.stringify([readerVersion, format, names.toSorted(), handles.toSorted()]), 'buffer');
}
