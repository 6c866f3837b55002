import { setImmediate as breathe } from 'node:timers/promises';
import { OwnerIdentities } from '#libs/accounts';
import { Clock, Database } from '#libs/platform';
import { readItems, readerVersion, type ThreadOwner } from '#libs/reading';
import { Injectable } from '@nestjs/common';
import { placeSignals } from '../signals/place-signals.js';
import type { ReadSignal } from '../signals/signal.entity.js';
import { SignalsRepository } from '../signals/signals.repository.js';
import { ownerInTexts } from './owner-in-texts.js';
import { readSignalsOf } from './read-signals-of.js';
import { ReadingsRepository } from './readings.repository.js';
import type { ReadOptions } from './thread-reader.service.js';
import { WordsToRead, type InteractionToRead } from './words-to-read.repository.js';

const CHUNK = 100;

/** Reads what stands outside of threads: notes, calls, messages, each for itself. */
@Injectable()
export class InteractionReader {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsRepository,
    private readonly words: WordsToRead,
    private readonly identities: OwnerIdentities,
    private readonly signals: SignalsRepository,
    private readonly clock: Clock,
  ) {}

  /** Until nothing of the workspace waits. */
  async read(workspaceId: string, { signal, chunkItems = CHUNK }: ReadOptions = {}): Promise<void> {
    const owner = ownerInTexts(await this.identities.list(workspaceId));
    for (;;) {
      await breathe();
      signal?.throwIfAborted();
      const listed = await this.readings.listUnreadInteractions(workspaceId, chunkItems);
      if (listed.length === 0) return;
      const ids = listed.map(({ interactionId }) => interactionId);
      const interactions = await this.words.loadInteractions(workspaceId, ids);
      const found = interactions.flatMap((one) => readInteraction(one, owner));
      await this.database.transaction(async (tx) => {
        const readBy = { readerVersion, now: this.clock.now() };
        const read = new Set(await this.readings.finishInteractions(tx, workspaceId, listed, readBy));
        const signals = found.filter(({ interactionId }) => read.has(interactionId));
        await this.signals.replace(tx, workspaceId, [...read], signals);
      });
    }
  }
}

function readInteraction(
  { id, direction, text, saidOn, contactName }: InteractionToRead,
  owner: ThreadOwner,
): ReadSignal[] {
  const isOwners = direction === 'outbound';
  const author = isOwners ? (owner.names[0] ?? null) : contactName;
  const items = readItems([{ kind: isOwners ? 'owner' : 'comment', author, text }], { owner, opening: null });
  const [signals = []] = readSignalsOf({ items, opening: null }, 0, 1);
  return placeSignals(
    { parts: [{ id, text }], isOwners, note: isOwners ? { on: contactName, by: author } : null, saidOn },
    signals,
  );
}
