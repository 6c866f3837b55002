import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { rhythmOf, Rhythms } from '#libs/interactions';
import { Clock, Database, dayOf, daysBetween } from '#libs/platform';
import { PorchQuery } from '../../facts/porch.query.js';
import { RescoreQueue } from '../../scoring/rescore-queue.repository.js';
import type { Example } from '../fit-model.js';
import { examplesOf, learningSteps, looksBefore } from '../learn-from-history.js';
import { priorModel } from '../prior-model.js';
import { snapshotAt, type History } from '../snapshot-at.js';
import { habitsOf } from './gap-habits.js';
import { FEWEST_DAYS } from './own-silence.js';
import { porchClock } from './porch-clock.js';
import { RhythmModels, type PorchRhythm, type RhythmState } from './rhythm-models.repository.js';

export interface FitOptions {
  signal?: AbortSignal;
  /** Contacts that are counted anew together. */
  batch?: number;
}

const BATCH = 1_000;
/** So many people tell what holds for all; more would only take longer. */
const MOST_PEOPLE = 2_000;
/** Pauses of the owner are looked for within so many days. */
const LONGEST_DAYS = 5_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Learns from a workspace's own histories; stopped at any point and run again it leaves the same model. */
@Injectable()
export class RhythmFitter {
  constructor(
    private readonly database: Database,
    private readonly models: RhythmModels,
    private readonly rhythms: Rhythms,
    private readonly porch: PorchQuery,
    private readonly queue: RescoreQueue,
    private readonly clock: Clock,
  ) {}

  async fit(workspaceId: string, { signal, batch = BATCH }: FitOptions = {}): Promise<void> {
    const state = await this.models.state(workspaceId);
    if (!state) return;
    if (state.countedZone !== state.timeZone) await this.countAnew(workspaceId, state, batch, signal);
    const now = this.clock.now();
    const today = daysBetween('1970-01-01', dayOf(now, state.timeZone));
    const people = await this.rhythms.countPeople(workspaceId);
    const days = await this.rhythms.sampleDays(workspaceId, Math.ceil(Math.max(1, people) / MOST_PEOPLE));
    const model = await this.learn(workspaceId, days, today, signal);
    await this.database.transaction(async (tx) => {
      await this.models.save(tx, workspaceId, { ...model, people }, state.changes, now);
      // Who falls due later is scored with the new model then; who is shown now is looked at again.
      if (state.fittedAt === null) await this.queue.addRegulars(tx, workspaceId, FEWEST_DAYS);
      else await this.queue.addMany(tx, workspaceId, 'gone_quiet');
    });
  }

  /** Where a kill cut it short it goes on from the last contact that was counted. */
  private async countAnew(workspaceId: string, state: RhythmState, batch: number, signal?: AbortSignal): Promise<void> {
    const { timeZone, countingZone, countedAfter } = state;
    let after = (countingZone === timeZone ? countedAfter : null) ?? NOBODY;
    for (let counted = batch; counted === batch;) {
      signal?.throwIfAborted();
      counted = await this.database.transaction(async (tx) => {
        const ids = await this.rhythms.recount(tx, workspaceId, after, batch);
        after = ids.at(-1) ?? after;
        await this.models.keepCounting(tx, workspaceId, timeZone, after);
        await this.queue.addAll(tx, workspaceId, ids);
        return ids.length;
      });
    }
    await this.models.endCounting(workspaceId, timeZone);
  }

  private async learn(workspaceId: string, days: History, today: number, signal?: AbortSignal): Promise<PorchRhythm> {
    const weeks = await this.porch.weeksSince(workspaceId, today - LONGEST_DAYS, this.clock.now());
    const examples: Example[] = [];
    for (const { day, weight } of looksBefore(today)) {
      // Renewing the job's lock needs the event loop.
      await breathe();
      signal?.throwIfAborted();
      examples.push(...examplesOf(snapshotAt(days, day, porchClock(weeks, day)), weight));
    }
    const chance = await this.lastOf(learningSteps(priorModel, examples), signal);
    const rhythms = [...days.values()].map((list) => rhythmOf([...list])).filter((one) => one !== null);
    return { chance, gaps: habitsOf(rhythms) };
  }

  private async lastOf<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> {
    for (;;) {
      await breathe();
      signal?.throwIfAborted();
      const { done, value } = steps.next();
      if (done) return value;
    }
  }
}
