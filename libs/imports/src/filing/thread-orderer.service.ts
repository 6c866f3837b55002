import { Injectable } from '@nestjs/common';
import { Memory } from '#libs/memory';
import { Database } from '#libs/platform';
import { placesByTime } from './planning/places-by-time.js';
import { ThreadPlacesRepository } from './thread-places.repository.js';

/**
 * Puts what an import has brought into the order in which it was written, thread by thread. Its files may have the newest
 * first, and be too long to be turned round as they are read.
 */
@Injectable()
export class ThreadOrderer {
  constructor(
    private readonly database: Database,
    private readonly places: ThreadPlacesRepository,
    private readonly memory: Memory,
  ) {}

  async putInOrder(workspaceId: string, importId: string): Promise<void> {
    for (const threadId of await this.places.findOutOfOrder(workspaceId, importId)) {
      await this.database.transaction(async (tx) => {
        const moves = placesByTime(await this.places.list(tx, workspaceId, importId, threadId));
        if (moves.length === 0) return;
        await this.places.move(tx, workspaceId, threadId, moves);
        await this.memory.threadChanged(tx, workspaceId, threadId);
      });
    }
  }
}
