import { Clocks, InteractionArchive, Interactions } from '#libs/interactions';
import { Clock, newId, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CallRequest } from './call-requests.repository.js';

/** Puts the words of a request on the timeline of who asked, where they are read like everything that passed. */
@Injectable()
export class RequestTelling {
  constructor(
    private readonly archive: InteractionArchive,
    private readonly clocks: Clocks,
    private readonly interactions: Interactions,
    private readonly clock: Clock,
  ) {}

  /** The interaction's id: a message of theirs at the time at which they asked, in the words with which they said why. */
  async write(tx: Tx, { workspaceId, why: text, createdAt }: CallRequest, contactId: string): Promise<string> {
    const id = newId();
    const when = { happenedAt: createdAt, precision: 'instant' as const, datedBy: 'item' as const };
    const said = { channel: 'other' as const, kind: 'message' as const, direction: 'inbound' as const, text, ...when };
    await this.archive.insertMany(tx, workspaceId, [
      { id, contactId, ...said, ...nowhere, createdAt: this.clock.now() },
    ]);
    await this.clocks.refresh(tx, workspaceId, [contactId], [id]);
    return id;
  }

  async takeBack(tx: Tx, { workspaceId, interactionId }: CallRequest): Promise<void> {
    if (interactionId !== null) await this.interactions.removeIn(tx, workspaceId, interactionId);
  }

  /** Once it is committed. */
  tell(workspaceId: string): Promise<void> {
    return this.interactions.tell({ workspaceId });
  }
}

const nowhere = {
  durationMinutes: null,
  threadId: null,
  position: null,
  part: 0,
  printedAuthor: null,
  permalink: null,
  sourceKey: null,
  importId: null,
};
