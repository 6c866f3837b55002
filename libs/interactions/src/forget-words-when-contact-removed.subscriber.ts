import { ContactEvents } from '#libs/contacts';
import type { Tx } from '#libs/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InteractionsRepository } from './interactions.repository.js';
import { Clocks } from './rhythm/clocks.repository.js';

/** Calls, messages and notes go with their contact; a thread's items stay, by foreign key without a contact. */
@Injectable()
export class ForgetWordsWhenContactRemoved implements OnModuleInit {
  constructor(
    private readonly events: ContactEvents,
    private readonly interactions: InteractionsRepository,
    private readonly clocks: Clocks,
  ) {}

  onModuleInit(): void {
    this.events.onRemoving((tx, workspaceId, contactIds) => this.forget(tx, workspaceId, contactIds));
  }

  private async forget(tx: Tx, workspaceId: string, contactIds: string[]): Promise<void> {
    const ids = await this.interactions.listOutsideThreads(tx, workspaceId, contactIds);
    const answering = await this.interactions.findAnswering(tx, workspaceId, ids);
    await this.interactions.removeMany(tx, workspaceId, ids);
    const leaving = new Set(contactIds);
    await this.clocks.refresh(
      tx,
      workspaceId,
      answering.filter((id) => !leaving.has(id)),
    );
  }
}
