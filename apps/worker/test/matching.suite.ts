import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DuplicatesQuery, Matching } from '#libs/contacts';
import { Config, readConfig } from '#libs/platform';
import { buildContact, buildWorkspace, freshDatabase, type FreshDatabase } from '#libs/testing';
import { createDataSource } from '../../database/data-source.js';
import { createWorker, workerConnections } from '../create-worker.js';

/** What the jobs of the matching promise, the same on both backends of the queue. */
export function describeMatching(backend: string, redisUrl: string | null): void {
  describe(`the jobs of the matching on ${backend}`, () => {
    const queueName = `test-${process.env.FRONTPORCH_TEST_RUN}-${randomBytes(6).toString('hex')}`;
    let fresh: FreshDatabase;
    let worker: INestApplicationContext;
    let workspaceId: string;

    beforeAll(async () => {
      fresh = await freshDatabase();
      const settings = readConfig({ NODE_ENV: 'test', DATABASE_URL: fresh.url, REDIS_URL: redisUrl ?? '' });
      const config = new Config({ ...settings, workerConcurrency: 2 });
      const dataSource = await createDataSource(fresh.url, workerConnections(config)).initialize();
      worker = await createWorker(config, dataSource, { queueName });
    });
    beforeEach(async () => {
      ({ workspaceId } = await buildWorkspace(fresh.dataSource));
    });
    afterAll(async () => {
      await worker.close();
      await fresh.close();
    });

    const summary = () => worker.get(DuplicatesQuery, { strict: false }).summary(workspaceId);
    const until = async (done: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; tries < 600; tries += 1) {
        if (await done()) return;
        await wait(50);
      }
      throw new Error('It never came to be.');
    };

    it('a sweep finds whoever was written since, and asked for many times they are merged once', async () => {
      const mailbox = { kind: 'email' as const, printed: 'jenn@whinnem.example' };
      const other = { kind: 'email' as const, printed: 'sunny77@mail.example' };
      await buildContact(fresh.dataSource, workspaceId, { name: 'Jenn Whinnem', identities: [mailbox] });
      await buildContact(fresh.dataSource, workspaceId, { name: 'Jennifer Whinnem', identities: [mailbox] });
      await buildContact(fresh.dataSource, workspaceId, { name: 'Jenn Whinnem', identities: [other] });
      const matching = worker.get(Matching, { strict: false });
      await Promise.all([
        matching.sweep(),
        matching.sweep(),
        matching.ask(workspaceId),
        matching.matchAll(workspaceId),
      ]);
      // Who was made one is looked at once more, and waits for it in between.
      await until(async () => {
        const { waiting, mergedByItself } = await summary();
        return waiting === 0 && mergedByItself === 1;
      });
      expect(await summary()).toMatchObject({ proposed: 1, mergedByItself: 1, waiting: 0 });
    });
  });
}
