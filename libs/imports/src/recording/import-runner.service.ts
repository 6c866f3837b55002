import { Injectable } from '@nestjs/common';
import { bulkWriting, Database, InvalidError } from '#libs/platform';
import type { ImportedPage } from '../formats/import-format.js';
import { asProblem } from '../formats/read-source.js';
import { SourceReader } from '../formats/source-reader.service.js';
import type { ImportToRun } from '../imports.repository.js';
import { FileRunner } from '../filing/file-runner.service.js';
import { RunEnded } from '../filing/filing-run.js';
import { BatchRecorder } from './batch-recorder.service.js';
import type { RecordingRun } from './recording-run.js';
import { rowFault } from './row-fault.js';
import { RunStates } from './run-states.service.js';
import { RunPreparer } from './run-preparer.service.js';
import { newStamp, type StampedItem } from '../matching/stamp-item.js';

export interface RunOptions {
  /** Stops the run between two batches; it can go on later. */
  signal?: AbortSignal;
  /** Rows written in one transaction. */
  batchRows?: number;
}

const BATCH_ROWS = 5_000;

// Trying again would not help where the source itself can't be read; everything else is thrown on.
function unreadable(error: unknown): string {
  const problem = asProblem(error);
  if (problem instanceof InvalidError) return problem.detail;
  throw error;
}

/** Runs imports to their end, batch by batch; killed at any point and run again it gives the same result. */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly database: Database,
    private readonly states: RunStates,
    private readonly sources: SourceReader,
    private readonly preparer: RunPreparer,
    private readonly recorder: BatchRecorder,
    private readonly files: FileRunner,
  ) {}

  /** Does nothing where the import is not asked for any more; waits for other imports of the workspace. */
  async run(workspaceId: string, importId: string, options: RunOptions = {}): Promise<void> {
    await this.database.withLock(bulkWriting(workspaceId), async () => {
      const one = await this.states.begin(workspaceId, importId);
      if (!one) return;
      try {
        const threadId =
          one.source === null ? await this.files.fileAll(one, options) : await this.recordAll(one, options);
        await this.states.finish(workspaceId, importId, threadId);
      } catch (error) {
        if (error instanceof RunEnded) return;
        await this.states.fail(workspaceId, importId, unreadable(error));
      }
    });
  }

  /** Tells the owner that a run has ended before its end; what is written stays, and it can be run again. */
  fail(workspaceId: string, importId: string): Promise<void> {
    const error = 'It stopped in the middle. What was written stays; run it again and it goes on from there.';
    return this.states.fail(workspaceId, importId, error);
  }

  /** The thread that it wrote into; null where there was nothing to write. */
  private async recordAll(one: ImportToRun, { signal, batchRows = BATCH_ROWS }: RunOptions): Promise<string | null> {
    let run: RecordingRun | undefined;
    for await (const { items, page } of this.readInBatches(one, batchRows, signal)) {
      // A try before this one may have written some of it.
      run ??= await this.preparer.prepare(one, page, items);
      const done = run.rowsDone;
      await this.recordSlice(
        run,
        items.filter(({ item }) => item.row > done),
        signal,
      );
    }
    return run?.threadId ?? null;
  }

  private async *readInBatches(one: ImportToRun, batchRows: number, signal?: AbortSignal) {
    const stamp = newStamp();
    let items: StampedItem[] = [];
    let page: ImportedPage = { opening: null, style: null };
    const source = { text: one.source ?? '', fileName: one.fileName };
    const { workspaceId, format, reading } = one;
    for await (const record of this.sources.readAgain(workspaceId, format, source, reading, signal)) {
      if (record.type === 'thread') page = record;
      if (record.type !== 'item') continue;
      items.push(stamp(record));
      if (items.length < batchRows) continue;
      yield { items, page };
      items = [];
    }
    if (items.length > 0) yield { items, page };
  }

  /** Where the database refuses a slice for one of its rows, halves are tried, so that only that row fails. */
  private async recordSlice(run: RecordingRun, items: StampedItem[], signal?: AbortSignal): Promise<void> {
    if (items.length === 0) return;
    signal?.throwIfAborted();
    try {
      await this.recorder.record(run, items);
    } catch (error) {
      const fault = rowFault(error);
      if (fault === null) throw error;
      if (items.length === 1) return this.recorder.recordFailure(run, items[0]!, fault);
      const middle = items.length >> 1;
      await this.recordSlice(run, items.slice(0, middle), signal);
      await this.recordSlice(run, items.slice(middle), signal);
    }
  }
}
