import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { DayPlanner, Followups } from '#libs/followups';
import { Interactions } from '#libs/interactions';
import { Config, JobQueue, readConfig } from '#libs/platform';
import { buildContact, buildWorkspace, freshDatabase, StillClock, type FreshDatabase } from '#libs/testing';
import { createDataSource } from '../../database/data-source.js';
import { createWorker, workerConnections } from '../create-worker.js';

/** What the jobs of followups promise, the same on both backends of the queue. */
export function describeFollowups(backend: string, redisUrl: string | null): void {
  describe(`the jobs of followups on ${backend}`, () => {
    // Before the owner's morning: else the worker's own schedule might plan the day before anything was said.
    const clock = new StillClock('2026-11-23T01:00:00Z');
    const queueName = `test-${process.env.FRONTPORCH_TEST_RUN}-${randomBytes(6).toString('hex')}`;
    let fresh: FreshDatabase;
    let worker: INestApplicationContext;
    let access: Access;

    beforeAll(async () => {
      fresh = await freshDatabase();
      const settings = readConfig({ NODE_ENV: 'test', DATABASE_URL: fresh.url, REDIS_URL: redisUrl ?? '' });
      const config = new Config({ ...settings, workerConcurrency: 2 });
      const dataSource = await createDataSource(fresh.url, workerConnections(config)).initialize();
      worker = await createWorker(config, dataSource, { queueName, clock });
      access = { role: 'owner', timeZone: 'UTC', ...(await anotherWorkspace()) };
    });
    afterAll(async () => {
      await worker.close();
      await fresh.close();
    });

    const anotherWorkspace = async () => {
      const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource);
      return { workspaceId, userId: ownerId };
    };
    const log = (contactId: string, words: Partial<Parameters<Interactions['log']>[2]>) =>
      worker
        .get(Interactions, { strict: false })
        .log(access, contactId, { channel: 'blog', kind: 'comment', ...words });
    const sweep = () => worker.get(Followups, { strict: false }).sweepDue();

    async function until(states: string[]): Promise<void> {
      let found: string[] = [];
      for (let tries = 0; tries < 400; tries++) {
        const rows = await fresh.database.query<{ line: string }>(
          `select reason || ' ' || state || case when planned_on is null then '' else ' planned' end as line
           from suggestions where workspace_id = $1 order by 1`,
          [access.workspaceId],
        );
        found = rows.map(({ line }) => line);
        if (JSON.stringify(found) === JSON.stringify(states)) return;
        await wait(50);
      }
      throw new Error(`The suggestions never came to be ${states.join(', ')}, but ${found.join(', ')}.`);
    }

    it('write a suggestion after words, plan the day, and close it after a deed', async () => {
      const contactId = await buildContact(fresh.dataSource, access.workspaceId, { name: 'Jenn' });
      const asked = { direction: 'inbound', text: 'How long do you soak it?', happenedAt: '2026-10-01' } as const;
      await log(contactId, asked);
      await sweep();
      await until(['unanswered open']);
      clock.advance({ hours: 14 });
      await worker.get(Followups, { strict: false }).sweepMornings();
      await until(['unanswered open planned']);
      expect(await worker.get(DayPlanner, { strict: false }).listWaiting()).toEqual([]);
      clock.advance({ minutes: 1 });
      await log(contactId, { channel: 'email', kind: 'message', text: 'A day.' });
      await sweep();
      await until(['unanswered done planned']);
    });

    it('learn from the histories of a workspace when enough of them have changed', async () => {
      const fitted = async () => {
        const sql = 'select people, changes, fitted_at as at from rhythm_models where workspace_id = $1';
        const [row] = await fresh.database.query<{ people: number; changes: number; at: Date | null }>(sql, [
          access.workspaceId,
        ]);
        return row!;
      };
      const people = await Promise.all(
        ['Ines', 'Tom'].map((name) => buildContact(fresh.dataSource, access.workspaceId, { name })),
      );
      for (let day = 0; day < 25; day++) {
        const happenedAt = new Date(Date.UTC(2026, 0, 1 + 7 * day, 12)).toISOString();
        for (const contactId of people) await log(contactId, { direction: 'inbound', text: 'So true.', happenedAt });
      }
      await worker.get(Followups, { strict: false }).sweepRhythms();
      for (let tries = 0; tries < 400 && (await fitted()).at === null; tries++) await wait(50);
      expect(await fitted()).toEqual({ people: 3, changes: 0, at: expect.any(Date) });
    });

    it('score what is written at once, also where no sweep comes', async () => {
      await worker.get(JobQueue).keepSchedule([]);
      access = { ...access, ...(await anotherWorkspace()) };
      const contactId = await buildContact(fresh.dataSource, access.workspaceId, { name: 'Tom' });
      const asked = { direction: 'inbound', text: 'How long do you soak it?', happenedAt: '2026-10-01' } as const;
      await log(contactId, asked);
      await until(['unanswered open']);
    });
  });
}
