import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import type { Access } from '#libs/accounts';
import { CallMover, CallPlanner, Calls, ListCallsQuery } from '#libs/calls';
import { CallMailJobs, sendCallNotice } from '#libs/notifications';
import { Config, JobQueue, readConfig, type Clock } from '#libs/platform';
import { buildContact, buildWorkspace, freshDatabase, StillClock, type FreshDatabase } from '#libs/testing';
import { createDataSource } from '../../database/data-source.js';
import { createWorker, workerConnections } from '../create-worker.js';
import { WorkerModule } from '../worker.module.js';
import { openMailTrap, type TrappedMail } from './mail-trap.js';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-12-01T15:00:00Z');
/** A process takes its time to start where others are at work. */
const START_MS = 90_000;
const GUEST = 'wren@ashby.example';

/** What the mails of calls promise, the same on both backends of the queue, over a real mail server. */
export function describeCallMails(backend: string, redisUrl: string | null): void {
  describe(`mails of calls on ${backend}`, () => {
    let fresh: FreshDatabase;
    let trap: Awaited<ReturnType<typeof openMailTrap>>;
    let queueName: string;
    let access: Access;
    let contactId: string;
    const workers: INestApplicationContext[] = [];
    const children: ChildProcess[] = [];
    const clock = new StillClock('2026-11-27T09:00:00Z');

    beforeAll(async () => {
      fresh = await freshDatabase();
    });
    beforeEach(async () => {
      clock.set('2026-11-27T09:00:00Z');
      queueName = `test-${process.env.FRONTPORCH_TEST_RUN}-${randomBytes(6).toString('hex')}`;
      trap = await openMailTrap();
      await fresh.database.query('delete from calls');
      const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource);
      access = { workspaceId, userId: ownerId, role: 'owner', timeZone: 'UTC' };
      contactId = await buildContact(fresh.dataSource, workspaceId, { name: 'Wren Ashby' });
    });
    afterEach(async () => {
      for (const child of children.splice(0)) child.kill('SIGKILL');
      for (const worker of workers.splice(0)) await worker.close();
      await trap.close();
    });
    afterAll(() => fresh.close());

    const environment = (port = trap.port) => ({
      NODE_ENV: 'test',
      DATABASE_URL: fresh.url,
      REDIS_URL: redisUrl ?? '',
      SMTP_URL: `smtp://127.0.0.1:${port}?tls=off`,
      MAIL_FROM: 'porch@home.example',
      PUBLIC_URL: 'https://porch.example',
      SECRET_KEY: 'a key for the specs alone',
    });

    async function openOne(time: Clock = clock, port = trap.port): Promise<INestApplicationContext> {
      const config = new Config({ ...readConfig(environment(port)), workerConcurrency: 2 });
      const dataSource = await createDataSource(fresh.url, workerConnections(config)).initialize();
      const worker = await createWorker(config, dataSource, { queueName, clock: time });
      workers.push(worker);
      return worker;
    }
    const of = <T>(worker: INestApplicationContext, type: abstract new (...parameters: never[]) => T): T =>
      worker.get(type as never, { strict: false });
    const plan = (worker: INestApplicationContext, startsAt = new Date(START)) =>
      of(worker, CallPlanner).plan(access, contactId, { startsAt, guestEmail: GUEST });
    async function until(done: () => boolean | Promise<boolean>, mostMs = 30_000): Promise<void> {
      for (const started = Date.now(); Date.now() - started < mostMs && !(await done());) await wait(50);
      expect(await done()).toBe(true);
    }
    const toGuest = () => trap.taken.filter(({ to }) => to[0] === GUEST);
    const statesOf = async (callId: string, state: string) =>
      fresh.database.query('select from call_notices where call_id = $1 and state = $2', [callId, state]);

    it('bring the entry to both, in a mail that calendars understand, and each change of it once', async () => {
      const [worker] = [await openOne(), await openOne()];
      const id = await plan(worker);
      await until(() => trap.taken.length === 2);
      await of(worker, CallMover).move(access, id, new Date(START + 48 * HOUR_MS));
      await until(() => trap.taken.length === 4);
      await of(worker, Calls).cancel(access, id);
      await until(() => trap.taken.length === 6);
      await Promise.all(workers.map((one) => of(one, CallMailJobs).sweep()));
      await wait(400);
      expect(trap.taken).toHaveLength(6);
      const read = toGuest().map(readMail);
      expect(read.map(({ types }) => types)).toEqual(
        Array.from({ length: 3 }, () => ['text/plain', 'text/html', 'text/calendar', 'application/ics']),
      );
      expect(read.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
      expect(read.map(({ parameter }) => parameter)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
      expect(read.map(({ uid, sequence, status }) => [uid, sequence, status])).toEqual([
        [`call-${id}@frontporch.invalid`, '0', 'CONFIRMED'],
        [`call-${id}@frontporch.invalid`, '1', 'CONFIRMED'],
        [`call-${id}@frontporch.invalid`, '2', 'CANCELLED'],
      ]);
      expect(read.map(({ starts }) => starts)).toEqual(
        [START, START + 48 * HOUR_MS, START + 48 * HOUR_MS].map((start) => new Date(start).toISOString()),
      );
      for (const mail of toGuest()) expect(JSON.stringify(mail)).not.toContain('Wren');
    });

    it('remind by a job that waits, which outlives a restart; once each', async () => {
      const before = new StillClock(new Date(START - 24 * HOUR_MS - 1_500).toISOString());
      const first = await openOne(before);
      await plan(first);
      await until(() => trap.taken.length === 2);
      await first.close();
      workers.length = 0;
      clock.set(new Date(START - 24 * HOUR_MS).toISOString());
      const [second] = [await openOne(), await openOne()];
      await until(() => trap.taken.length === 4);
      expect(toGuest()[1]!.subject).toMatch(/^Tomorrow at 15:00: your call with/);
      await of(second, CallMailJobs).sweep();
      await wait(400);
      expect(trap.taken).toHaveLength(4);
      // The job of the other reminder waits for its hour by the queue's own clock; the sweep sees that it is late.
      clock.set(new Date(START - HOUR_MS + 60_000).toISOString());
      await Promise.all(workers.map((one) => of(one, CallMailJobs).sweep()));
      await until(() => trap.taken.length === 6);
      await of(second, CallMailJobs).sweep();
      await wait(400);
      expect(trap.taken).toHaveLength(6);
    });

    it('remind though the job was lost, and neither of the old time nor of a call that is cancelled', async () => {
      clock.set(new Date(START - 24 * HOUR_MS - 1_500).toISOString());
      const worker = await openOne();
      const lost = await plan(worker);
      const moved = await plan(worker, new Date(START + HOUR_MS / 2));
      const cancelled = await plan(worker, new Date(START + HOUR_MS));
      await until(() => trap.taken.length === 6);
      await of(worker, CallMover).move(access, moved, new Date(START + 96 * HOUR_MS));
      await of(worker, Calls).cancel(access, cancelled);
      await until(() => trap.taken.length === 10);
      const rows = await fresh.database.query<{ id: string }>('select id from call_notices where call_id = $1', [lost]);
      for (const { id } of rows) await of(worker, JobQueue).withdraw(sendCallNotice, id);
      clock.set(new Date(START - 23 * HOUR_MS).toISOString());
      await wait(2_000);
      expect(trap.taken).toHaveLength(10);
      await of(worker, CallMailJobs).sweep();
      await until(() => trap.taken.length === 12);
      await wait(400);
      expect(trap.taken.slice(10).every(({ subject }) => subject.startsWith('Tomorrow at 15:00'))).toBe(true);
      expect(trap.taken).toHaveLength(12);
    });

    describe('where the process is killed', () => {
      const tomorrow = () => new Date(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + 48 * HOUR_MS);

      /** A call whose mails are in the hands of a process that dies. */
      async function killedWhile(state: 'claimed' | 'sending', hanging: { port: number }): Promise<string> {
        const child = startChild(hanging.port);
        const planner = await openPlanner();
        const callId = await of(planner, CallPlanner).plan(access, contactId, { startsAt: tomorrow() });
        await until(async () => (await statesOf(callId, state)).length === 1, START_MS);
        child.kill('SIGKILL');
        await once(child, 'exit');
        return callId;
      }
      function startChild(port: number): ChildProcess {
        const loader = new URL('../../../libs/testing/src/jest/typescript-loader.js', import.meta.url).href;
        const file = new URL('./mails-worker.ts', import.meta.url).pathname;
        const given = JSON.stringify({ environment: environment(port), queueName });
        const child = spawn(process.execPath, ['--import', loader, file, given], { stdio: 'ignore' });
        children.push(child);
        return child;
      }
      /** Plans like the api: its jobs are run by others. */
      async function openPlanner(): Promise<INestApplicationContext> {
        const config = new Config({ ...readConfig(environment()) });
        const dataSource = await createDataSource(fresh.url, { poolSize: 3 }).initialize();
        const module = WorkerModule.forRoot(config, dataSource, { queueName });
        const context = await NestFactory.createApplicationContext(module, { logger: false });
        workers.push(context);
        return context;
      }
      const later = (minutes: number) => new StillClock(new Date(Date.now() + minutes * 60_000).toISOString());

      it(
        'before the mail was handed over, another one sends it once',
        async () => {
          const hanging = await openMailTrap({ onConnect: () => undefined });
          await killedWhile('claimed', hanging);
          // The job of the dead comes back after half a minute; here the queue is lost with it, which the sweep repairs.
          queueName += '-new';
          const next = await openOne(later(11));
          await of(next, CallMailJobs).sweep();
          await until(() => trap.taken.length === 1);
          await of(next, CallMailJobs).sweep();
          await wait(500);
          expect(trap.taken).toHaveLength(1);
          void hanging.close();
        },
        START_MS + 60_000,
      );

      it(
        'while the mail was handed over, nobody sends it again, and the owner is told',
        async () => {
          const hanging = await openMailTrap({ onData: (stream) => void stream.resume() });
          const callId = await killedWhile('sending', hanging);
          const next = await openOne(later(60));
          await of(next, CallMailJobs).sweep();
          await wait(800);
          expect(trap.taken).toEqual([]);
          const { mails } = await of(next, ListCallsQuery).get(access.workspaceId, callId);
          expect(mails).toEqual([expect.objectContaining({ recipient: 'owner', fate: 'uncertain' })]);
          void hanging.close();
        },
        START_MS + 60_000,
      );
    });
  });
}

/** A mail as its reader's calendar takes it, read by two programs that agree. */
function readMail({ parts }: TrappedMail) {
  const [part, file] = [parts.find(({ type }) => type === 'text/calendar')!, parts.at(-1)!];
  expect(part.contentType.toLowerCase()).toContain('charset=utf-8');
  expect(file.disposition).toBe('attachment; filename=call.ics');
  expect(file.body.trim()).toBe(part.body.trim());
  const calendar = new ICAL.Component(ICAL.parse(part.body) as never);
  const event = calendar.getFirstSubcomponent('vevent')!;
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  const other = Object.values(nodeIcal.sync.parseICS(part.body)).find((one) => one?.type === 'VEVENT') as VEvent;
  expect([other.uid, String(other.sequence), other.status]).toEqual([value('uid'), value('sequence'), value('status')]);
  return {
    types: parts.map(({ type }) => type),
    parameter: /method=(\w+)/.exec(part.contentType)?.[1],
    method: calendar.getFirstPropertyValue('method'),
    uid: value('uid'),
    sequence: value('sequence'),
    status: value('status'),
    starts: other.start.toISOString(),
  };
}
