import { Injectable } from '@nestjs/common';
import { Workspaces } from '#libs/accounts';
import { Threads, type Thread } from '#libs/interactions';
import { Clock, Database, newId, type Tx } from '#libs/platform';
import { dateItems } from '../dates/date-items.js';
import type { PostDate } from '../post/post-date.js';
import type { ImportToRun } from '../imports.repository.js';
import type { RecordingRun } from './recording-run.js';
import { RunMemories } from './run-memories.service.js';
import type { StampedItem } from '../matching/stamp-item.js';
import type { ImportedPage } from '../formats/import-format.js';
import { ThreadFinder } from '../matching/thread-finder.service.js';

/** What must stand before the first batch: the thread to write into, and what an earlier try has left. */
@Injectable()
export class RunPreparer {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly finder: ThreadFinder,
    private readonly threads: Threads,
    private readonly memories: RunMemories,
    private readonly clock: Clock,
  ) {}

  /** `items` are the source's first ones, whether or not they are written already. */
  async prepare(one: ImportToRun, page: ImportedPage, items: StampedItem[]): Promise<RecordingRun> {
    const { workspaceId, id: importId, rowsDone } = one;
    const { timeZone } = await this.workspaces.get(workspaceId);
    return this.database.transaction(async (tx) => {
      const thread = (await this.findThread(tx, one, items)) ?? (await this.makeThread(tx, one, page));
      return {
        workspaceId,
        importId,
        threadId: thread.id,
        isOwnThread: thread.importId === importId,
        dateOf: dateItems(dateOfThread(thread) ?? dateOfPost(one), timeZone, one.createdAt),
        memory: await this.memories.recall(tx, one, thread.id),
        rowsDone,
      };
    });
  }

  private async findThread(tx: Tx, one: ImportToRun, items: StampedItem[]): Promise<Thread | null> {
    const made = await this.finder.findMade(tx, one.workspaceId, one.id);
    if (made) return made;
    return this.finder.find(tx, one.workspaceId, { ...one, items });
  }

  private async makeThread(tx: Tx, one: ImportToRun, { opening, style }: ImportedPage): Promise<Thread> {
    const now = this.clock.now();
    const thread = {
      id: newId(),
      title: one.postTitle,
      url: one.postUrl,
      postedAt: one.postDate,
      postedPrecision: one.postDatePrecision,
      opening,
      style,
      importId: one.id,
      createdAt: now,
    };
    await this.threads.create(tx, one.workspaceId, thread);
    return { ...thread, workspaceId: one.workspaceId, updatedAt: now };
  }
}

function dateOfThread({ postedAt, postedPrecision }: Thread): PostDate | null {
  return postedAt && postedPrecision ? { at: postedAt, precision: postedPrecision } : null;
}

function dateOfPost({ postDate, postDatePrecision }: ImportToRun): PostDate | null {
  return postDate && postDatePrecision ? { at: postDate, precision: postDatePrecision } : null;
}
