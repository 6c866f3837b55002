import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { bulkWriting, Clock, Database, NotFoundError, type Tx } from '#libs/platform';
import { settleSuggestions } from '../ranking/settle-suggestions.js';
import { RescoreQueue, type Waiting } from './rescore-queue.repository.js';
import { readAhead } from './read-ahead.js';
import { Scorer, type Gathered, type Scored, type ScoringDay } from './scorer.service.js';
import { SuggestionsRepository } from '../suggestions/suggestions.repository.js';
import { KeptFacts } from '../facts/kept-facts.service.js';

export interface RescoreOptions {
  /** Stops between two batches; what is left waits for the next turn. */
  signal?: AbortSignal;
  /** Contacts that are scored and written together. */
  batch?: number;
  /** Stops after about so many contacts. */
  most?: number;
}

/** Contacts that wait, with what is known of them; without, where their workspace is gone. */
interface Batch {
  waiting: Waiting[];
  gathered: Gathered | null;
}

const BATCH = 500;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Scores the contacts that wait for it; stopped at any point and run again it leaves the same rows. */
@Injectable()
export class Rescorer {
  constructor(
    private readonly database: Database,
    private readonly queue: RescoreQueue,
    private readonly scorer: Scorer,
    private readonly suggestions: SuggestionsRepository,
    private readonly kept: KeptFacts,
    private readonly clock: Clock,
  ) {}

  /**
   * Until nobody of the workspace waits, save whom another worker has in hand; how many were scored. What an import is
   * writing waits for its end: lists reckon with whoever waits on the spot.
   */
  async rescore(workspaceId: string, { most = Infinity, ...options }: RescoreOptions = {}): Promise<number> {
    let scored = 0;
    while (scored < most && !(await this.database.isLocked(bulkWriting(workspaceId)))) {
      // Who was touched while the others were scored has his turn in the next pass.
      const more = await this.pass(workspaceId, { most: most - scored, ...options });
      if (more === 0) break;
      scored += more;
    }
    return scored;
  }

  private async pass(workspaceId: string, { signal, batch = BATCH, most = Infinity }: RescoreOptions): Promise<number> {
    const now = this.clock.now();
    let scored = 0;
    let writing = Promise.resolve(0);
    try {
      // While one batch is scored, the one before is written and the next one is gathered.
      for await (const { waiting, gathered } of readAhead(this.batches(workspaceId, now, batch, most))) {
        // Renewing the job's lock needs the event loop.
        await breathe();
        signal?.throwIfAborted();
        const scores = gathered ? this.scorer.score(gathered) : new Map<string, Scored>();
        scored += await writing;
        writing = this.writeBatch(workspaceId, waiting, scores, now);
        writing.catch(() => undefined);
      }
    } finally {
      scored += await writing;
    }
    return scored;
  }

  private async *batches(workspaceId: string, now: Date, size: number, most: number): AsyncGenerator<Batch> {
    let waiting = await this.queue.list(workspaceId, NOBODY, size);
    if (waiting.length === 0) return;
    const day = await this.dayOf(workspaceId, now);
    for (let read = 0; waiting.length > 0 && read < most;) {
      const ids = waiting.map(({ contactId }) => contactId);
      // Who comes next is asked for along with them: so he can be gathered while they are scored.
      const [gathered, next] = await Promise.all([
        day && this.scorer.gather(workspaceId, ids, day),
        this.queue.list(workspaceId, ids.at(-1)!, size),
      ]);
      yield { waiting, gathered };
      read += waiting.length;
      waiting = next;
    }
  }

  private writeBatch(workspaceId: string, waiting: Waiting[], scores: Map<string, Scored>, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      // Held before anything else: whoever deletes a contact waits for us, and we never wait for him.
      const there = await this.suggestions.keepContacts(tx, workspaceId, [...scores.keys()]);
      const toTake = waiting.filter(({ contactId }) => there.has(contactId) || !scores.has(contactId));
      const taken = await this.queue.take(tx, workspaceId, toTake);
      const toWrite = new Map([...scores].filter(([id]) => taken.has(id)));
      if (toWrite.size > 0) await this.write(tx, workspaceId, toWrite, now);
      return taken.size;
    });
  }

  private async write(tx: Tx, workspaceId: string, scores: Map<string, Scored>, now: Date): Promise<void> {
    const before = await this.suggestions.holdStanding(tx, workspaceId, [...scores.keys()]);
    const settled = [...scores].map(([id, { drafts, facts, nextDueAt }]) => {
      const one = settleSuggestions(drafts, before.get(id) ?? [], facts.rows, now);
      return { id, ...one, nextDueAt: earlier(nextDueAt, one.nextDueAt) };
    });
    const done = settled.flatMap((one) => one.done);
    const removed = settled.flatMap((one) => one.removed);
    await this.suggestions.close(tx, workspaceId, { done, removed }, now);
    await this.suggestions.upsert(
      tx,
      workspaceId,
      settled.flatMap(({ standing }) => standing),
    );
    await this.kept.keep(
      tx,
      workspaceId,
      [...scores.values()].map(({ facts }) => facts),
    );
    await this.queue.keepDues(tx, workspaceId, new Map(settled.map(({ id, nextDueAt }) => [id, nextDueAt])));
  }

  /** Null where the workspace is gone, and only its queue is left to be emptied. */
  private async dayOf(workspaceId: string, now: Date): Promise<ScoringDay | null> {
    try {
      return await this.scorer.day(workspaceId, now);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
