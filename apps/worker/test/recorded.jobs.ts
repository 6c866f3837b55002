import { Database, defineJob, JobHandler, type JobRun } from '#libs/platform';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

export interface KeyPayload {
  key: string;
}

export const plainJob = defineJob<KeyPayload>('test.plain', { attempts: 1, backoffMs: 0 });
export const flakyJob = defineJob<KeyPayload>('test.flaky', { attempts: 3, backoffMs: 100 });
export const slowJob = defineJob<KeyPayload>('test.slow', { attempts: 1, backoffMs: 0, timeoutMs: 10_000 });
export const hungJob = defineJob<KeyPayload>('test.hung', { attempts: 1, backoffMs: 0, timeoutMs: 300 });
export const deafJob = defineJob<KeyPayload>('test.deaf', { attempts: 1, backoffMs: 0 });
export const sweepJob = defineJob<Record<string, never>>('test.sweep', { attempts: 1, backoffMs: 0 });

/** What each try left behind, in the database, so that several processes can be told apart. */
export interface RecordedRun {
  key: string;
  attempt: number;
  last: boolean;
  pid: number;
  outcome: string;
  at: Date;
}

@Injectable()
export class RunRecord {
  constructor(private readonly database: Database) {}

  async write(key: string, run: JobRun, outcome: string): Promise<void> {
    await this.database.query(
      'insert into recorded_runs (key, attempt, last, pid, outcome, at) values ($1, $2, $3, $4, $5, clock_timestamp())',
      [key, run.attempt, run.last, process.pid, outcome],
    );
  }

  of(key: string): Promise<RecordedRun[]> {
    return this.database.query<RecordedRun>('select * from recorded_runs where key = $1 order by at', [key]);
  }
}

@Injectable()
export class PlainHandler extends JobHandler<KeyPayload> {
  readonly job = plainJob;

  constructor(private readonly record: RunRecord) {
    super();
  }

  run({ key }: KeyPayload, run: JobRun): Promise<void> {
    return this.record.write(key, run, 'done');
  }
}

@Injectable()
export class FlakyHandler extends JobHandler<KeyPayload> {
  readonly job = flakyJob;

  constructor(private readonly record: RunRecord) {
    super();
  }

  async run({ key }: KeyPayload, run: JobRun): Promise<void> {
    await this.record.write(key, run, run.last && key.startsWith('saved') ? 'done' : 'failed');
    if (!run.last || !key.startsWith('saved')) throw new Error('not yet');
  }
}

/** Hangs in a process that was told to, until its signal aborts; is quick elsewhere. */
@Injectable()
export class SlowHandler extends JobHandler<KeyPayload> {
  readonly job = slowJob;

  constructor(private readonly record: RunRecord) {
    super();
  }

  async run({ key }: KeyPayload, run: JobRun): Promise<void> {
    if (process.env.HANG === 'yes') {
      await this.record.write(key, run, 'hangs');
      await wait(600_000, undefined, { signal: run.signal });
    }
    await wait(200);
    await this.record.write(key, run, 'done');
  }
}

/** Never ends and does not listen to its signal. */
@Injectable()
export class HungHandler extends JobHandler<KeyPayload> {
  readonly job = hungJob;

  constructor(private readonly record: RunRecord) {
    super();
  }

  async run({ key }: KeyPayload, run: JobRun): Promise<void> {
    run.signal.addEventListener('abort', () => void this.record.write(key, run, 'aborted'));
    await new Promise(() => undefined);
  }
}

/** Never ends the first time, whatever its signal says. */
@Injectable()
export class DeafHandler extends JobHandler<KeyPayload> {
  readonly job = deafJob;

  constructor(private readonly record: RunRecord) {
    super();
  }

  async run({ key }: KeyPayload, run: JobRun): Promise<void> {
    const before = await this.record.of(key);
    await this.record.write(key, run, before.length === 0 ? 'hangs' : 'done');
    if (before.length === 0) await new Promise(() => undefined);
  }
}

@Injectable()
export class SweepHandler extends JobHandler<Record<string, never>> {
  readonly job = sweepJob;

  constructor(private readonly record: RunRecord) {
    super();
  }

  run(_payload: Record<string, never>, run: JobRun): Promise<void> {
    return this.record.write('sweep', run, 'done');
  }
}

export const allJobs = [plainJob, flakyJob, slowJob, hungJob, deafJob, sweepJob];
export const allHandlers = [PlainHandler, FlakyHandler, SlowHandler, HungHandler, DeafHandler, SweepHandler];
