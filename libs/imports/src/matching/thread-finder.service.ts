import { Injectable } from '@nestjs/common';
import { InteractionArchive, Threads, type Thread } from '#libs/interactions';
import type { Tx } from '#libs/platform';
import { permalinkForms } from '../post/permalink.js';
import { RecordingRepository } from '../recording/recording.repository.js';
import { isSameThread, type Overlap } from './same-thread.js';
import { keyBytes, type StampedItem } from './stamp-item.js';

/** What is known of the post whose comments a source holds. */
export interface SoughtThread {
  sourceHash: Buffer;
  postUrl: string | null;
  postTitle: string | null;
  /** The source's items, or its first thousands. */
  items: StampedItem[];
}

/** Recognises the thread of which a source is another copy: by its post's address, else by its very words. */
@Injectable()
export class ThreadFinder {
  constructor(
    private readonly threads: Threads,
    private readonly archive: InteractionArchive,
    private readonly recording: RecordingRepository,
  ) {}

  async find(tx: Tx, workspaceId: string, sought: SoughtThread): Promise<Thread | null> {
    return (
      (await this.findByUrl(tx, workspaceId, sought.postUrl)) ??
      (await this.findBySource(tx, workspaceId, sought.sourceHash)) ??
      (await this.findByWords(tx, workspaceId, sought))
    );
  }

  /** The thread that an import made. */
  async findMade(tx: Tx, workspaceId: string, importId: string): Promise<Thread | null> {
    const made = await this.recording.findMadeThread(tx, workspaceId, importId);
    return made === null ? null : this.threads.find(tx, workspaceId, made);
  }

  private async findByUrl(tx: Tx, workspaceId: string, postUrl: string | null): Promise<Thread | null> {
    for (const url of postUrl === null ? [] : permalinkForms(postUrl)) {
      const thread = await this.threads.findByUrl(tx, workspaceId, url);
      if (thread) return thread;
    }
    return null;
  }

  private async findBySource(tx: Tx, workspaceId: string, sourceHash: Buffer): Promise<Thread | null> {
    const threadId = await this.recording.findThreadOfSource(tx, workspaceId, sourceHash);
    return threadId === null ? null : this.threads.find(tx, workspaceId, threadId);
  }

  private async findByWords(tx: Tx, workspaceId: string, { items, postTitle }: SoughtThread): Promise<Thread | null> {
    const letters = lettersByKey(items);
    const [best] = [...(await this.sharedKeys(tx, workspaceId, letters))].sort(([, a], [, b]) => b.size - a.size);
    const thread = best ? await this.threads.find(tx, workspaceId, best[0]) : null;
    if (!best || !thread) return null;
    const overlap: Overlap = {
      shared: best[1].size,
      sharedLetters: [...best[1]].reduce((sum, key) => sum + (letters.get(key) ?? 0), 0),
      inSource: letters.size,
      inThread: await this.recording.countItems(tx, workspaceId, thread.id),
      sameTitle: postTitle !== null && postTitle.trim() === thread.title?.trim(),
    };
    return isSameThread(overlap) ? thread : null;
  }

  // By thread, the keys (in hex) that it has in common with the source.
  private async sharedKeys(
    tx: Tx,
    workspaceId: string,
    letters: Map<string, number>,
  ): Promise<Map<string, Set<string>>> {
    const keys = [...letters.keys()].map((key) => keyBytes({ key }));
    const shared = new Map<string, Set<string>>();
    for (const { threadId, sourceKey } of await this.archive.findBySourceKeys(tx, workspaceId, keys)) {
      if (threadId === null || sourceKey === null) continue;
      const known = shared.get(threadId) ?? new Set();
      shared.set(threadId, known.add(sourceKey.toString('hex')));
    }
    return shared;
  }
}

/** A copy of a thread is told by its first thousands of items as well as by all of them. */
const ITEMS_COMPARED = 5_000;

function lettersByKey(items: StampedItem[]): Map<string, number> {
  const spoken = items.slice(0, ITEMS_COMPARED).filter(({ item }) => item.kind === 'comment' || item.kind === 'owner');
  return new Map(spoken.map(({ item, key }) => [key, item.text.length]));
}
