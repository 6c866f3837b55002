import { setImmediate as breathe } from 'node:timers/promises';
import { Clock, Database, inThread, type Tx } from '#libs/platform';
import { readerVersion, type ReadItem, type Signal } from '#libs/reading';
import { Injectable } from '@nestjs/common';
import { AuthorSettler, type SettlingThread } from '../authors/author-settler.service.js';
import { settleAuthors, type ReadAuthor } from '../authors/settle-authors.js';
import { placeSignals } from '../signals/place-signals.js';
import { SignalsRepository } from '../signals/signals.repository.js';
import type { ItemToRead } from './gather-items.js';
import { readingModule, readInSteps, type ReadStep, type ThreadToRead } from './read-in-steps.js';
import { ReadingsRepository, type BegunReading } from './readings.repository.js';
import { ThreadLoader } from './thread-loader.service.js';

export interface ReadOptions {
  /** Stops the reading between two chunks; it can go on later. */
  signal?: AbortSignal;
  /** Items whose signals are written in one transaction. */
  chunkItems?: number;
  /** From so many items on the reading has a thread of its own. */
  longThread?: number;
}

interface ThreadInHand {
  workspaceId: string;
  threadId: string;
  items: ItemToRead[];
  read: ReadItem[];
}

const CHUNK_ITEMS = 250;
/** A thread of so many items is read in some tenths of a second; everybody else would wait for a longer one. */
const LONG_THREAD = 1_000;
const SIGNALS_A_TURN = 10;
/** A thread that changes faster than it can be read is left to the next sweep. */
const MOST_TRIES = 3;

/** Reads threads: authors first, then signals chunk by chunk; killed at any point and run again it gives the same result. */
@Injectable()
export class ThreadReader {
  constructor(
    private readonly database: Database,
    private readonly loader: ThreadLoader,
    private readonly readings: ReadingsRepository,
    private readonly settler: AuthorSettler,
    private readonly signals: SignalsRepository,
    private readonly clock: Clock,
  ) {}

  /** Does nothing where the thread does not wait to be read; begins anew where it changes meanwhile. */
  async read(workspaceId: string, threadId: string, options: ReadOptions = {}): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const begun = await this.readings.findUnread(workspaceId, threadId);
      if (!begun || (await this.readRest(workspaceId, threadId, begun, options))) return;
    }
  }

  /** False where the thread changed before it was read to its end. */
  private async readRest(
    workspaceId: string,
    threadId: string,
    begun: BegunReading,
    { signal, chunkItems = CHUNK_ITEMS, longThread = LONG_THREAD }: ReadOptions,
  ): Promise<boolean> {
    const { items, known } = await this.loader.load(workspaceId, threadId);
    let from = items.findIndex(({ position }) => position > begun.positionDone);
    if (from < 0) from = items.length;
    const toRead = { items: items.map((item) => item.known), known, from };
    const steps = items.length < longThread ? inTurns(readInSteps(toRead)) : inOwnThread(toRead, signal);
    try {
      const read = await take(steps, items.length, (step) => ('item' in step ? step.item : null));
      const thread: ThreadInHand = { workspaceId, threadId, items, read };
      let checkpoint = begun;
      do {
        const to = Math.min(from + chunkItems, items.length);
        const found = await take(steps, to - from, (step) => ('signals' in step ? step.signals : null));
        signal?.throwIfAborted();
        const moved = await this.writeChunk(thread, checkpoint, { from, to, found });
        if (!moved) return false;
        checkpoint = moved;
        from = to;
      } while (from < items.length);
      return true;
    } finally {
      await steps.return();
    }
  }

  private writeChunk(
    thread: ThreadInHand,
    checkpoint: BegunReading,
    { from, to, found }: { from: number; to: number; found: Signal[][] },
  ): Promise<BegunReading | null> {
    const { workspaceId, threadId, items } = thread;
    const positionDone = items[to - 1]?.position ?? checkpoint.positionDone;
    const signals = found.flatMap((ofItem, at) => {
      const { parts, known } = items[from + at]!;
      return placeSignals({ parts, isOwners: known.kind === 'owner', note: null, saidOn: parts[0]!.saidOn }, ofItem);
    });
    const partIds = items.slice(from, to).flatMap(({ parts }) => parts.map(({ id }) => id));
    return this.database.transaction(async (tx) => {
      const settle = checkpoint.positionDone === 0 ? await this.settleAuthors(tx, thread) : null;
      if (!(await this.readings.advance(tx, workspaceId, threadId, checkpoint, positionDone))) return null;
      await settle?.();
      await this.signals.replace(tx, workspaceId, partIds, signals);
      const now = this.clock.now();
      if (to === items.length) await this.readings.finish(tx, workspaceId, threadId, { readerVersion, now });
      return { ...checkpoint, positionDone };
    });
  }

  private async settleAuthors(tx: Tx, { workspaceId, threadId, items, read }: ThreadInHand) {
    const comments = items.flatMap((item, at) => (item.known.kind === 'comment' ? toReadAuthor(item, read[at]!) : []));
    const thread: SettlingThread = {
      workspaceId,
      threadId,
      interactionIds: comments.map(({ interactionId }) => interactionId),
      settled: settleAuthors(comments, (item) => items[item - 1]?.position ?? null),
    };
    const matches = await this.settler.prepare(tx, thread);
    return () => this.settler.write(tx, thread, matches, this.clock.now());
  }
}

function inOwnThread(thread: ThreadToRead, signal?: AbortSignal): AsyncGenerator<ReadStep, void> {
  return inThread({ module: readingModule, name: readInSteps.name, args: [thread] }, signal);
}

// Whatever else this process does, serving the page and renewing the job's lock among it, has its turn in between.
async function* inTurns(steps: Iterable<ReadStep>): AsyncGenerator<ReadStep, void> {
  let signals = 0;
  for (const step of steps) {
    yield step;
    if ('signals' in step && ++signals % SIGNALS_A_TURN === 0) await breathe();
  }
}

async function take<One>(
  steps: AsyncGenerator<ReadStep, void>,
  count: number,
  of: (step: ReadStep) => One | null,
): Promise<One[]> {
  const taken: One[] = [];
  while (taken.length < count) {
    const { value, done } = await steps.next();
    const one = done ? null : of(value);
    if (one === null) throw new Error('The reading of a thread ended before its end.');
    taken.push(one);
  }
  return taken;
}

function toReadAuthor({ parts, said }: ItemToRead, { author }: ReadItem): ReadAuthor {
  const { id, printedAuthor, contactId, importId, concluded } = parts[0]!;
  return { interactionId: id, printedAuthor, contactId, importId, said, concluded, inferred: author.inferred };
}
