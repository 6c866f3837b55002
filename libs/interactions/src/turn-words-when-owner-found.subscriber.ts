import { ContactEvents } from '#libs/contacts';
import type { Tx } from '#libs/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InteractionsRepository } from './interactions.repository.js';
import { Clocks } from './rhythm/clocks.repository.js';

/** What a contact wrote who turns out to be the owner is the owner's, said to whom it answers. */
@Injectable()
export class TurnWordsWhenOwnerFound implements OnModuleInit {
  constructor(
    private readonly events: ContactEvents,
    private readonly interactions: InteractionsRepository,
    private readonly clocks: Clocks,
  ) {}

  onModuleInit(): void {
    this.events.onFoundOwner((tx, workspaceId, contactIds) => this.turn(tx, workspaceId, contactIds));
  }

  private async turn(tx: Tx, workspaceId: string, contactIds: string[]): Promise<void> {
    await this.clocks.refresh(tx, workspaceId, await this.interactions.turnToOwner(tx, workspaceId, contactIds));
  }
}
