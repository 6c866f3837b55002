import { setTimeout as wait } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Imports, ImportsQuery } from '#libs/imports';
import { Authors, Memory, MemoryQuery, ThreadReadingQuery } from '#libs/memory';
import { Config, readConfig } from '#libs/platform';
import {
  buildContact,
  buildInteraction,
  buildWorkspace,
  freshDatabase,
  writePage,
  type FreshDatabase,
} from '#libs/testing';
import { createDataSource } from '../../database/data-source.js';
import { createWorker, workerConnections } from '../create-worker.js';

const page = writePage({
  items: [
    { author: 'Brad Lovell', text: 'You were the first to welcome me here.' },
    { text: 'I bake bread at night and would love to talk to you on the phone about sourdough.' },
    { author: 'Mara Lind', text: '@Jenn Hall — Sourdough at night! You’re on.' },
  ],
});

/** What the jobs of the memory promise, the same on both backends of the queue. */
export function describeMemory(backend: string, redisUrl: string | null): void {
  describe(`the jobs of the memory on ${backend}`, () => {
    const queueName = `test-${process.env.FRONTPORCH_TEST_RUN}-${randomBytes(6).toString('hex')}`;
    let fresh: FreshDatabase;
    let worker: INestApplicationContext;
    let access: Access;

    beforeAll(async () => {
      fresh = await freshDatabase();
      const settings = readConfig({ NODE_ENV: 'test', DATABASE_URL: fresh.url, REDIS_URL: redisUrl ?? '' });
      const config = new Config({ ...settings, workerConcurrency: 2 });
      const dataSource = await createDataSource(fresh.url, workerConnections(config)).initialize();
      worker = await createWorker(config, dataSource, { queueName });
    });
    beforeEach(async () => {
      const identities = [{ kind: 'name' as const, printed: 'Mara Lind' }];
      const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { identities });
      access = { workspaceId, userId: ownerId, role: 'owner', timeZone: 'UTC' };
    });
    afterAll(async () => {
      await worker.close();
      await fresh.close();
    });

    const sweep = () => worker.get(Memory, { strict: false }).sweep();
    const until = async (done: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; tries < 600; tries++) {
        if (await done()) return;
        await wait(50);
      }
      throw new Error('It never came to be.');
    };
    const untilAllIsRead = () =>
      until(async () => {
        const { read, waiting } = await worker.get(MemoryQuery, { strict: false }).get(access.workspaceId);
        return read > 0 && waiting === 0;
      });

    async function bringIn(): Promise<string> {
      const imports = worker.get(Imports, { strict: false });
      const upload = { bytes: Buffer.from(page), fileName: null, format: null, post: {} };
      const { importId } = await imports.preview(access, upload);
      await imports.run(access, importId, {});
      const view = () => worker.get(ImportsQuery, { strict: false }).get(access.workspaceId, importId);
      await until(async () => (await view()).state === 'done');
      return (await view()).threadId!;
    }

    const itemAt = (threadId: string, position: number) =>
      worker.get(ThreadReadingQuery, { strict: false }).getItem(access.workspaceId, threadId, position);

    it('read what an import brought, without its asking', async () => {
      const threadId = await bringIn();
      await sweep();
      await untilAllIsRead();
      const { author, signals } = await itemAt(threadId, 2);
      expect(author).toMatchObject({ name: 'Jenn Hall', state: 'inferred', contact: { name: 'Jenn Hall' } });
      expect(signals.map(({ type }) => type)).toContain('wants_to_talk');
    });

    it('read what was logged by hand', async () => {
      const contactId = await buildContact(fresh.dataSource, access.workspaceId);
      const call = { contactId, channel: 'phone', kind: 'call', direction: 'outbound' } as const;
      await buildInteraction(fresh.dataSource, access.workspaceId, { ...call, text: 'Her son was born in May.' });
      await sweep();
      await untilAllIsRead();
    });

    it('read the rest of a thread again as soon as a person has said who wrote an item', async () => {
      const threadId = await bringIn();
      await sweep();
      await untilAllIsRead();
      await worker.get(Authors, { strict: false }).correct(access, threadId, 2, { says: 'is_not', name: 'Jenn Hall' });
      await untilAllIsRead();
      expect((await itemAt(threadId, 2)).author?.contact ?? null).toBeNull();
    });
  });
}
