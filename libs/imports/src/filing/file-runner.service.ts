import { Injectable } from '@nestjs/common';
import { phoneCountry } from '#libs/accounts';
import { InvalidError } from '#libs/platform';
import { UnreadableFile } from '../formats/file-format.js';
import type { SourceRecord } from '../formats/file-records.js';
import type { ImportToRun } from '../imports.repository.js';
import { OwnerCheck } from '../people/owner-check.js';
import { rowFault } from '../recording/row-fault.js';
import { HowToRead } from '../uploads/how-to-read.service.js';
import { UploadOpener, type OpenUpload } from '../uploads/open-upload.service.js';
import { BrokenArchive } from '../uploads/open-archive.js';
import type { NumberedRow } from './planning/filing-knowledge.js';
import type { FilingRun } from './filing-run.js';
import { Filer } from './filer.service.js';
import { ThreadOrderer } from './thread-orderer.service.js';

export interface FilingOptions {
  signal?: AbortSignal;
  batchRows?: number;
}

/** Half as many take four times as long while the tables are new and have no statistics. */
const BATCH_ROWS = 5_000;

/** Files every row of an upload, batch by batch; killed at any point and run again it gives the same result. */
@Injectable()
export class FileRunner {
  constructor(
    private readonly opener: UploadOpener,
    private readonly howToRead: HowToRead,
    private readonly filer: Filer,
    private readonly orderer: ThreadOrderer,
  ) {}

  /** Throws InvalidError where nothing of the upload can be read. */
  async fileAll(one: ImportToRun, { signal, batchRows = BATCH_ROWS }: FilingOptions): Promise<null> {
    const { workspaceId } = one;
    const upload = await this.opener.open(workspaceId, one.id, one.settings?.only ?? null);
    if (upload.parts.length === 0) throw new InvalidError('No file of this upload is of a format that is known here.');
    const reading = await this.howToRead.of(one);
    const { identities, timeZone } = reading;
    const run: FilingRun = {
      workspaceId,
      importId: one.id,
      format: '',
      posts: new Map(),
      owner: new OwnerCheck(identities, phoneCountry(identities, timeZone)),
      rowsDone: one.rowsDone,
    };
    const rows = new RowNumbers();
    for (const { format, files } of upload.parts) {
      run.format = format.name;
      await this.filePart(run, recordsOf(format.read(files, reading), files[0]!.path), {
        rows,
        upload,
        signal,
        batchRows,
      });
    }
    if (upload.parts.some(({ format }) => format.isInOrderOfTime)) await this.orderer.putInOrder(workspaceId, one.id);
    return null;
  }

  private async filePart(
    run: FilingRun,
    records: AsyncIterable<SourceRecord>,
    {
      rows,
      upload,
      signal,
      batchRows,
    }: { rows: RowNumbers; upload: OpenUpload; signal?: AbortSignal; batchRows: number },
  ): Promise<void> {
    let batch: NumberedRow[] = [];
    for await (const record of records) {
      if (record.type === 'post') run.posts.set(record.key, record);
      if (record.type === 'owner') run.owner.learn(record);
      if (record.type === 'post' || record.type === 'owner' || record.type === 'tally') continue;
      const number = rows.next();
      if (number <= run.rowsDone) continue;
      batch.push({ number, record });
      if (batch.length < batchRows) continue;
      await this.fileSlice(run, batch, upload.bytesRead(), signal);
      batch = [];
    }
    await this.fileSlice(run, batch, upload.bytesRead(), signal);
  }

  /** Where the database refuses a slice for one of its rows, halves are tried, so that only that row fails. */
  private async fileSlice(run: FilingRun, rows: NumberedRow[], bytesDone: number, signal?: AbortSignal): Promise<void> {
    if (rows.length === 0) return;
    signal?.throwIfAborted();
    try {
      await this.filer.file(run, rows, bytesDone);
      forgetOpenings(run, rows);
    } catch (error) {
      const fault = rowFault(error);
      if (fault === null) throw error;
      if (rows.length === 1) return this.filer.file(run, [asFault(rows[0]!, fault)], bytesDone);
      const middle = rows.length >> 1;
      await this.fileSlice(run, rows.slice(0, middle), bytesDone, signal);
      await this.fileSlice(run, rows.slice(middle), bytesDone, signal);
    }
  }
}

/** A thread is written once; what it began with is not needed a second time, and a blog has thousands of posts. */
function forgetOpenings({ posts }: FilingRun, rows: NumberedRow[]): void {
  for (const { record } of rows) {
    const post = 'post' in record && record.post !== null ? posts.get(record.post) : undefined;
    if (post?.opening) posts.set(post.key, { ...post, opening: null });
  }
}

class RowNumbers {
  private last = 0;

  next(): number {
    return ++this.last;
  }
}

/** A file of which nothing can be read is one row that says so; the other files go on. */
async function* recordsOf(records: AsyncIterable<SourceRecord>, path: string): AsyncGenerator<SourceRecord, void> {
  try {
    yield* records;
  } catch (error) {
    if (!(error instanceof UnreadableFile) && !(error instanceof BrokenArchive)) throw error;
    const file = error instanceof UnreadableFile ? error.file : path;
    yield { type: 'fault', place: { file, line: null, item: null }, message: error.message };
  }
}

function asFault({ number, record }: NumberedRow, message: string): NumberedRow {
  return { number, record: { type: 'fault', place: record.place, message } };
}
