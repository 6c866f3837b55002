import { setImmediate as breathe } from 'node:timers/promises';
import { OwnerIdentities } from '#libs/accounts';
import { Clock, Database } from '#libs/platform';
import { readItems, readerVersion, type KnownItem, type Signal, type ThreadOwner } from '#libs/reading';
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
  { id, direction, text, saidOn, contactName, isOnTalk }: InteractionToRead,
  owner: ThreadOwner,
): ReadSignal[] {
  const isOwners = direction === 'outbound';
  const author = isOwners ? (owner.names[0] ?? null) : contactName;
  const read = (item: KnownItem) => {
    const [signals = []] = readSignalsOf({ items: readItems([item], { owner, opening: null }), opening: null }, 0, 1);
    return signals;
  };
  const told = read({ kind: 'comment', author: contactName, text });
  const signals = isOwners ? withFactsOf(told, read({ kind: 'owner', author, text }), text) : told;
  const note = isOwners ? { on: contactName, by: author, isOnTalk } : null;
  return placeSignals({ parts: [{ id, text }], isOwners, note, saidOn }, signals);
}

// "Two kids, moved to Porto" in the owner's note is of the person, and reads as the person would have said it.
function withFactsOf(told: Signal[], own: Signal[], text: string): Signal[] {
  const facts = told.filter(({ type }) => type === 'fact');
  const others = own.filter(({ type }) => type !== 'fact');
  return [...others, ...facts].sort((a, b) => text.indexOf(a.quote) - text.indexOf(b.quote));
}
