import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { ImportsRepository } from '../imports.repository.js';
import { BatchLearner } from './batch-learner.service.js';
import { BatchWriter } from './batch-writer.service.js';
import { failedRow, planBatch } from './plan-batch.js';
import type { RecordingRun } from './recording-run.js';
import type { StampedItem } from '../matching/stamp-item.js';

/** Records a batch of items whole or not at all: learns what is known of it, and has what is new written. */
@Injectable()
export class BatchRecorder {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly learner: BatchLearner,
    private readonly writer: BatchWriter,
  ) {}

  async record(run: RecordingRun, items: StampedItem[]): Promise<void> {
    const plan = await this.advance(run, items, async (tx) => {
      const planned = planBatch(items, await this.learner.learn(tx, run, items));
      await this.writer.write(tx, run, planned);
      return planned;
    });
    run.memory.rememberBatch(plan);
  }

  async recordFailure(run: RecordingRun, item: StampedItem, reason: string): Promise<void> {
    await this.advance(run, [item], (tx) => this.writer.writeRows(tx, run, [failedRow(item, reason)]));
  }

  // The checkpoint moves in the same transaction, so that no row is written twice and none is forgotten.
  private async advance<T>(run: RecordingRun, items: StampedItem[], work: (tx: Tx) => Promise<T>): Promise<T> {
    const rowsDone = items.at(-1)!.item.row;
    const result = await this.database.transaction(async (tx) => {
      const moved = await this.imports.advance(tx, run.workspaceId, run.importId, run.rowsDone, rowsDone);
      if (!moved) throw new Error('This import was ended or taken over by another worker.');
      return work(tx);
    });
    run.rowsDone = rowsDone;
    return result;
  }
}
