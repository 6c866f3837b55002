import type { Access } from '#libs/accounts';
import { Interactions } from '#libs/interactions';
import { Clock, Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { placeSignals } from '../signals/place-signals.js';
import type { Promiser } from '../signals/signal-words.js';
import { SignalsRepository } from '../signals/signals.repository.js';

export interface PromiseToWrite {
  by: Promiser;
  /** As it was said. */
  text: string;
  dueOn?: string | null | undefined;
}

/** Promises that a person writes down. Each is a note on the timeline, so that it goes when the note goes. */
@Injectable()
export class WrittenPromises {
  constructor(
    private readonly database: Database,
    private readonly interactions: Interactions,
    private readonly signals: SignalsRepository,
    private readonly clock: Clock,
  ) {}

  /** The id of the note; throws NotFoundError where there is no such contact. */
  async write(access: Access, contactId: string, { by, text, dueOn = null }: PromiseToWrite): Promise<string> {
    const { workspaceId } = access;
    const quote = text.trim();
    const interactionId = await this.database.transaction(async (tx) => {
      const direction = by === 'owner' ? 'outbound' : 'inbound';
      const id = await this.interactions.logIn(tx, access, contactId, {
        channel: 'other',
        kind: 'note',
        direction,
        text: quote,
      });
      const words = { parts: [{ id, text: quote }], isOwners: by === 'owner', note: null, saidOn: null };
      const read = placeSignals(words, [{ type: 'promise', quote, by, to: null, due: null, confidence: 1 }]);
      await this.signals.replace(tx, workspaceId, [id], read);
      // A person's word: no reading of the note takes it away.
      for (const { id: signalId } of read) {
        const signal = await this.signals.findForUpdate(tx, workspaceId, signalId);
        await this.signals.edit(tx, signal!, { dueOn }, this.clock.now());
      }
      return id;
    });
    await this.interactions.tell(access);
    return interactionId;
  }
}
