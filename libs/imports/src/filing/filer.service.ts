import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { ImportsRepository } from '../imports.repository.js';
import type { NumberedRow } from './planning/filing-knowledge.js';
import { FilingLearner } from './filing-learner.service.js';
import { FilingWriter } from './filing-writer.service.js';
import { RunEnded, type FilingRun } from './filing-run.js';
import { planFiling } from './planning/plan-filing.js';

/** Files a batch of rows whole or not at all. */
@Injectable()
export class Filer {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly learner: FilingLearner,
    private readonly writer: FilingWriter,
  ) {}

  /** `bytesDone` is how much of the upload has been read. */
  async file(run: FilingRun, rows: NumberedRow[], bytesDone: number): Promise<void> {
    const last = rows.at(-1)!.number;
    await this.database.transaction(async (tx) => {
      const moved = await this.imports.advance(tx, run.workspaceId, run.importId, run.rowsDone, last, bytesDone);
      if (!moved) throw new RunEnded('This import was ended or taken over by another worker.');
      const { known, newPosts } = await this.learner.learn(tx, run, rows);
      await this.writer.write(tx, run, planFiling(rows, known), { known, newPosts });
    });
    run.rowsDone = last;
  }
}
