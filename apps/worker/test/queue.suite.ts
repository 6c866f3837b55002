import { undeclareJobs } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Type } from '@nestjs/common';
import { openWorker, type OpenWorker, type QueuePlace } from './open-worker.js';
import {
  allHandlers,
  allJobs,
  deafJob,
  flakyJob,
  hungJob,
  plainJob,
  PlainHandler,
  RunRecord,
  slowJob,
  sweepJob,
  type RecordedRun,
} from './recorded.jobs.js';

class SecondPlainHandler extends PlainHandler {}

/** What the queue promises, the same on both backends. */
export function describeQueue(backend: string, redisUrl: string | null): void {
  afterAll(() => undeclareJobs(allJobs));

  describe(`queue on ${backend}`, () => {
    let fresh: FreshDatabase;
    let place: QueuePlace;
    let record: RunRecord;
    const opened: OpenWorker[] = [];
    const children: ChildProcess[] = [];

    async function open(handlers?: Type[]): Promise<OpenWorker> {
      const one = await openWorker(place, handlers);
      opened.push(one);
      return one;
    }

    async function openStarted(): Promise<OpenWorker> {
      const one = await open();
      await one.worker.start({ lockMs: 1_000, graceMs: 5_000 });
      return one;
    }

    async function waitForRuns(key: string, enough: (runs: RecordedRun[]) => boolean): Promise<RecordedRun[]> {
      for (let tries = 0; tries < 400; tries++) {
        const runs = await record.of(key);
        if (enough(runs)) return runs;
        await wait(50);
      }
      throw new Error(`The runs of ${key} never came to be: ${JSON.stringify(await record.of(key))}`);
    }

    beforeAll(async () => {
      fresh = await freshDatabase();
      await fresh.database.query(
        'create table recorded_runs (key text, attempt int, last boolean, pid int, outcome text, at timestamptz)',
      );
      record = new RunRecord(fresh.database);
    });
    beforeEach(() => {
      place = {
        databaseUrl: fresh.url,
        redisUrl,
        queueName: `test-${process.env.FRONTPORCH_TEST_RUN}-${randomBytes(6).toString('hex')}`,
      };
    });
    afterEach(async () => {
      for (const child of children.splice(0)) child.kill('SIGKILL');
      for (const { context } of opened.splice(0)) await context.close();
    });
    afterAll(() => fresh.close());

    it('hands a job to its handler once, though two workers wait for it', async () => {
      const { queue } = await openStarted();
      await openStarted();
      const keys = Array.from({ length: 20 }, (_, index) => `once-${index}`);
      for (const key of keys) await queue.enqueue(plainJob, { key });
      for (const key of keys) await waitForRuns(key, (runs) => runs.length > 0);
      await wait(300);
      for (const key of keys) expect(await record.of(key)).toMatchObject([{ attempt: 1, last: true }]);
    });

    it('tries a failing job again after a pause that grows, and tells the last try', async () => {
      const { queue } = await openStarted();
      await queue.enqueue(flakyJob, { key: 'saved-by-the-last' });
      const runs = await waitForRuns('saved-by-the-last', ({ length }) => length === 3);
      expect(runs.map(({ attempt, last, outcome }) => [attempt, last, outcome])).toEqual([
        [1, false, 'failed'],
        [2, false, 'failed'],
        [3, true, 'done'],
      ]);
      const [first, second, third] = runs.map(({ at }) => at.getTime()) as [number, number, number];
      expect(second - first).toBeGreaterThanOrEqual(90);
      expect(third - second).toBeGreaterThanOrEqual(180);
    });

    it('gives up after the last try', async () => {
      const { queue } = await openStarted();
      await queue.enqueue(flakyJob, { key: 'hopeless' });
      await waitForRuns('hopeless', ({ length }) => length === 3);
      await wait(800);
      expect(await record.of('hopeless')).toHaveLength(3);
    });

    it('adds a job with the same id only once while the first waits or runs, and again after it', async () => {
      const { queue } = await open();
      for (let asked = 0; asked < 3; asked++) await queue.enqueue(slowJob, { key: 'same-id' }, { id: 'a' });
      await queue.enqueue(slowJob, { key: 'other-id' }, { id: 'b' });
      await queue.enqueue(plainJob, { key: 'other-job' }, { id: 'a' });
      const { worker } = opened[0]!;
      await worker.start({ lockMs: 1_000 });
      await wait(100);
      await queue.enqueue(slowJob, { key: 'same-id' }, { id: 'a' });
      for (const key of ['same-id', 'other-id', 'other-job']) await waitForRuns(key, ({ length }) => length > 0);
      await wait(500);
      expect(await record.of('same-id')).toHaveLength(1);
      await queue.enqueue(slowJob, { key: 'same-id' }, { id: 'a' });
      await waitForRuns('same-id', ({ length }) => length === 2);
    });

    it('holds a delayed job back', async () => {
      const { queue } = await openStarted();
      const asked = Date.now();
      await queue.enqueue(plainJob, { key: 'later' }, { delayMs: 700 });
      const [run] = await waitForRuns('later', ({ length }) => length === 1);
      expect(run!.at.getTime() - asked).toBeGreaterThanOrEqual(690);
    });

    it('lets a delayed job be taken back, asked for anew, and taken back though it is not there', async () => {
      const { queue } = await openStarted();
      await queue.withdraw(plainJob, 'a');
      await queue.enqueue(plainJob, { key: 'first' }, { id: 'a', delayMs: 500 });
      await queue.enqueue(plainJob, { key: 'other' }, { id: 'b', delayMs: 500 });
      await queue.withdraw(plainJob, 'a');
      await queue.enqueue(plainJob, { key: 'second' }, { id: 'a', delayMs: 500 });
      await waitForRuns('second', ({ length }) => length === 1);
      await waitForRuns('other', ({ length }) => length === 1);
      expect(await record.of('first')).toEqual([]);
      await queue.withdraw(plainJob, 'a');
    });

    it('does not stop a job that runs by now, and says nothing of it', async () => {
      const { queue } = await openStarted();
      await queue.enqueue(slowJob, { key: 'running' }, { id: 'a' });
      await wait(100);
      await queue.withdraw(slowJob, 'a');
      await waitForRuns('running', ({ length }) => length === 1);
    });

    it('aborts a job that takes too long and goes on with the next ones', async () => {
      const { queue } = await openStarted();
      for (let index = 0; index < 5; index++) await queue.enqueue(hungJob, { key: 'hung' });
      await queue.enqueue(plainJob, { key: 'after-hung' });
      await waitForRuns('after-hung', ({ length }) => length === 1);
      await waitForRuns('hung', (runs) => runs.filter(({ outcome }) => outcome === 'aborted').length === 5);
    });

    it('runs a recurring job once per interval among several workers, and forgets it when it is no longer listed', async () => {
      const { queue } = await openStarted();
      const second = await openStarted();
      const recurring = [{ job: sweepJob, everyMs: 500 }];
      await Promise.all([queue.keepSchedule(recurring), second.queue.keepSchedule(recurring)]);
      await wait(2_300);
      const runs = (await record.of('sweep')).length;
      expect(runs).toBeGreaterThanOrEqual(3);
      expect(runs).toBeLessThanOrEqual(6);
      await queue.keepSchedule([]);
      await wait(700);
      const atTheEnd = (await record.of('sweep')).length;
      await wait(1_200);
      expect(await record.of('sweep')).toHaveLength(atTheEnd);
    });

    it('lets another worker do the job of one that was killed in the middle of it', async () => {
      const child = startHangingWorker(place);
      children.push(child);
      const { queue, worker } = await open();
      await queue.enqueue(slowJob, { key: 'killed' });
      await waitForRuns('killed', ({ length }) => length === 1);
      child.kill('SIGKILL');
      await once(child, 'exit');
      await worker.start({ lockMs: 1_000 });
      const runs = await waitForRuns('killed', (all) => all.some(({ outcome }) => outcome === 'done'));
      expect(runs.map(({ pid, outcome }) => [pid, outcome])).toEqual([
        [child.pid, 'hangs'],
        [process.pid, 'done'],
      ]);
    });

    it('gives the job of a worker that has to stop back into the queue, without costing it a try', async () => {
      const child = startHangingWorker(place);
      children.push(child);
      const { queue, worker } = await open();
      await queue.enqueue(slowJob, { key: 'stopped' });
      await waitForRuns('stopped', ({ length }) => length === 1);
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
      await worker.start();
      const runs = await waitForRuns('stopped', ({ length }) => length === 2);
      expect(runs[1]).toMatchObject({ attempt: 1, pid: process.pid, outcome: 'done' });
    });

    it('waits for a running job when it stops', async () => {
      const { queue, context } = await openStarted();
      await queue.enqueue(slowJob, { key: 'unhurried' });
      await wait(100);
      await context.close();
      opened.splice(0);
      expect(await record.of('unhurried')).toMatchObject([{ outcome: 'done' }]);
    });

    it('stops in time although a job does not listen, and another worker does that job', async () => {
      const { queue, worker, context } = await open();
      await worker.start({ graceMs: 100 });
      await queue.enqueue(deafJob, { key: 'deaf' });
      await waitForRuns('deaf', ({ length }) => length === 1);
      const asked = Date.now();
      await context.close();
      opened.splice(0);
      expect(Date.now() - asked).toBeLessThan(3_000);
      await openStarted();
      await waitForRuns('deaf', (runs) => runs.some(({ outcome }) => outcome === 'done'));
    });

    it('does not start when a declared job has no handler, or two', async () => {
      const { worker } = await open([
        SecondPlainHandler,
        ...allHandlers.filter((handler) => handler.name !== 'SweepHandler'),
      ]);
      await expect(worker.start()).rejects.toThrow(
        /test\.plain has 2 handlers: (PlainHandler, SecondPlainHandler|SecondPlainHandler, PlainHandler); test\.sweep has no handler/,
      );
    });

    it('goes on after all its connections to the database were cut', async () => {
      const { queue } = await openStarted();
      await queue.enqueue(plainJob, { key: 'before-the-cut' });
      await waitForRuns('before-the-cut', ({ length }) => length === 1);
      await fresh.database.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      await wait(100);
      await queue.enqueue(plainJob, { key: 'after-the-cut' });
      await waitForRuns('after-the-cut', ({ length }) => length === 1);
    });

    it('tells whether it can be reached', async () => {
      const { queue } = await open();
      await expect(queue.ping()).resolves.toBeUndefined();
    });
  });
}

function startHangingWorker(place: QueuePlace): ChildProcess {
  const loader = new URL('../../../libs/testing/src/jest/typescript-loader.js', import.meta.url).href;
  const file = new URL('./hanging-worker.ts', import.meta.url).pathname;
  return spawn(process.execPath, ['--import', loader, file, JSON.stringify(place)], {
    env: { ...process.env, HANG: 'yes', NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
