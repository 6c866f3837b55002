import type { Access } from '#libs/accounts';
import { bulkWriting, Database, JobQueue, type Tx } from '#libs/platform';
import { readerVersion } from '#libs/reading';
import { Injectable } from '@nestjs/common';
import { readText, type ReadPayload } from './memory.jobs.js';
import { ReadingsRepository } from './texts/readings.repository.js';

/** The next sweep asks for the rest. */
const MOST_ASKED = 500;
const MOST_OUTDATED = 10_000;

/** What waits to be read is asked for here; the work is done by ThreadReader and InteractionReader, in a job. */
@Injectable()
export class Memory {
  constructor(
    private readonly readings: ReadingsRepository,
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  /** Has everything of the workspace read again; what people said of it stays. */
  async readAgain({ workspaceId }: Access): Promise<void> {
    await this.readings.markAll(workspaceId);
    await this.askAll(workspaceId);
  }

  /** Has what waits read now; without this it would be read a little later. */
  async askAll(workspaceId: string): Promise<void> {
    for (const text of await this.readings.listUnread(workspaceId, MOST_ASKED)) await this.ask(text);
  }

  /** Of every workspace: asks for what no job is at, and for what an older reader has read. An import comes first. */
  async sweep(): Promise<void> {
    await this.readings.markOutdated(readerVersion, MOST_OUTDATED);
    for (const workspaceId of await this.readings.listWorkspacesWithUnread())
      if (!(await this.database.isLocked(bulkWriting(workspaceId)))) await this.askAll(workspaceId);
  }

  /** Has a thread read again, in the transaction that changes what is known of it; `ask` after it has committed. */
  async threadChanged(tx: Tx, workspaceId: string, threadId: string): Promise<void> {
    await this.readings.markThread(tx, workspaceId, threadId);
  }

  /** Asking twice is asking once. */
  async ask(text: ReadPayload): Promise<void> {
    await this.queue.enqueue(readText, text, { id: text.threadId ?? text.workspaceId });
  }
}
