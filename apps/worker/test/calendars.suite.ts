import { setTimeout as wait } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { AvailabilityService, Calendars } from '#libs/calls';
import { Config, readConfig } from '#libs/platform';
import {
  buildWorkspace,
  calendarText,
  eventLines,
  freshDatabase,
  openCalendarServer,
  StillClock,
  type CalendarServer,
  type FreshDatabase,
} from '#libs/testing';
import { createDataSource } from '../../database/data-source.js';
import { createWorker, workerConnections } from '../create-worker.js';

const TUESDAY = calendarText(eventLines('20261201T150000', 60));

/** What the jobs of calendars promise, the same on both backends of the queue. */
export function describeCalendars(backend: string, redisUrl: string | null): void {
  describe(`the jobs of calendars on ${backend}`, () => {
    const queueName = `test-${process.env.FRONTPORCH_TEST_RUN}-${randomBytes(6).toString('hex')}`;
    const clock = new StillClock('2026-11-27T09:00:00Z');
    let fresh: FreshDatabase;
    let worker: INestApplicationContext;
    let server: CalendarServer;
    let access: Access;
    let calendars: Calendars;

    beforeAll(async () => {
      fresh = await freshDatabase();
      server = await openCalendarServer();
      const settings = readConfig({ NODE_ENV: 'test', DATABASE_URL: fresh.url, REDIS_URL: redisUrl ?? '' });
      const known = { workerConcurrency: 2, fetchAllow: ['127.0.0.1'], secretKey: 'a key for the specs alone' };
      const config = new Config({ ...settings, ...known });
      const dataSource = await createDataSource(fresh.url, workerConnections(config)).initialize();
      worker = await createWorker(config, dataSource, { queueName, clock });
      calendars = worker.get(Calendars, { strict: false });
    });
    beforeEach(async () => {
      const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { now: clock.now() });
      access = { workspaceId, userId: ownerId, role: 'owner', timeZone: 'UTC' };
      server.state.text = TUESDAY;
    });
    afterAll(async () => {
      await worker.close();
      server.close();
      await fresh.close();
    });

    const add = (name = 'Work') => calendars.add(access, { name, allDay: 'if_marked', address: server.address });
    const stateOf = (id: string) => calendars.get(access.workspaceId, id);
    const until = async (done: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; tries < 600; tries++) {
        if (await done()) return;
        await wait(50);
      }
      throw new Error('It never came to be.');
    };
    const untilRead = (id: string) => until(async () => (await stateOf(id)).askedAt === null);
    const firstSlot = async () =>
      (await worker.get(AvailabilityService, { strict: false }).slots(access.workspaceId))[0]!.toISOString();

    it('read a calendar as soon as it is there, and again when it is asked for', async () => {
      const id = await add();
      await untilRead(id);
      expect([await firstSlot(), (await stateOf(id)).events]).toEqual(['2026-12-01T16:10:00.000Z', 1]);
      server.state.text = calendarText(eventLines('20261201T150000', 15));
      await calendars.readNow(access, id);
      await untilRead(id);
      expect(await firstSlot()).toBe('2026-12-01T15:25:00.000Z');
    });

    it('read by the sweep what was asked and lost, and what has come due', async () => {
      const id = await add();
      await untilRead(id);
      await fresh.database.query('update calendars set asked_at = next_read_at, next_read_at = $1', [clock.now()]);
      await calendars.sweep();
      await untilRead(id);
      const asked = server.asked.length;
      await calendars.sweep();
      await wait(500);
      expect(server.asked.length).toBe(asked);
      clock.advance({ minutes: 16 });
      await calendars.sweep();
      await until(async () => (await stateOf(id)).readAt!.getTime() === clock.now().getTime());
    });

    it('go on with the others where one calendar is broken', async () => {
      const broken = await calendars.add(access, {
        name: 'Broken',
        allDay: 'if_marked',
        address: server.address.replace('127.0.0.1', '127.0.0.2'),
      });
      const good = await add('Good');
      await untilRead(good);
      await untilRead(broken);
      expect(await stateOf(good)).toMatchObject({ failure: null, events: 1 });
      expect((await stateOf(broken)).failure).toMatch(/^127\.0\.0\.2 is not on the open internet/);
    });
  });
}
