import { Injectable } from '@nestjs/common';
import { ContactDirectory } from '#libs/contacts';
import { Clocks, InteractionArchive, Threads } from '#libs/interactions';
import { ItemAuthors } from '#libs/memory';
import type { Tx } from '#libs/platform';
import type { NewImportRow } from '../fates/import-row.entity.js';
import type { BatchPlan } from './plan-batch.js';
import type { RecordingRun } from './recording-run.js';
import { RecordingRepository } from './recording.repository.js';

/** Writes what was planned for one batch, people first and their clocks last. */
@Injectable()
export class BatchWriter {
  constructor(
    private readonly contacts: ContactDirectory,
    private readonly archive: InteractionArchive,
    private readonly threads: Threads,
    private readonly clocks: Clocks,
    private readonly authors: ItemAuthors,
    private readonly recording: RecordingRepository,
  ) {}

  async write(tx: Tx, run: RecordingRun, plan: BatchPlan): Promise<void> {
    const { workspaceId } = run;
    if (plan.contacts.length > 0) {
      await this.contacts.insertMany(tx, workspaceId, plan.contacts);
      await this.contacts.insertIdentities(tx, workspaceId, plan.identities);
    }
    if (plan.interactions.length > 0) await this.archive.insertMany(tx, workspaceId, plan.interactions);
    if (plan.answers.length > 0) await this.archive.insertAnswers(tx, workspaceId, plan.answers);
    await this.authors.insertMany(tx, workspaceId, plan.authors);
    if (plan.links.length > 0) await this.threads.insertLinks(tx, workspaceId, plan.links);
    await this.writeRows(tx, run, plan.rows);
    const added = plan.interactions.map(({ id }) => id);
    await this.clocks.refresh(tx, workspaceId, plan.touched, added);
  }

  writeRows(tx: Tx, run: RecordingRun, rows: NewImportRow[]): Promise<void> {
    return this.recording.insertRows(tx, run.workspaceId, run.importId, rows);
  }
}
