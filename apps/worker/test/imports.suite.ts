import { setTimeout as wait } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Imports, ImportsQuery, type ImportState, type ImportView } from '#libs/imports';
import { Config, readConfig } from '#libs/platform';
import {
  buildWorkspace,
  type FreshDatabase,
  freshDatabase,
  manyItems,
  readTables,
  StillClock,
  writePage,
} from '#libs/testing';
import { createDataSource } from '../../database/data-source.js';
import { createWorker, workerConnections } from '../create-worker.js';

/** What the jobs of imports promise, the same on both backends of the queue. */
export function describeImports(backend: string, redisUrl: string | null): void {
  describe(`the jobs of imports on ${backend}`, () => {
    const clock = new StillClock();
    const queueName = `test-${process.env.FRONTPORCH_TEST_RUN}-${randomBytes(6).toString('hex')}`;
    const workers: INestApplicationContext[] = [];
    let fresh: FreshDatabase;
    let config: Config;

    beforeAll(async () => {
      fresh = await freshDatabase();
      const settings = readConfig({ NODE_ENV: 'test', DATABASE_URL: fresh.url, REDIS_URL: redisUrl ?? '' });
      config = new Config({ ...settings, workerConcurrency: 2 });
    });
    afterEach(async () => {
      for (const worker of workers.splice(0)) await worker.close();
    });
    afterAll(() => fresh.close());

    async function startWorker(): Promise<INestApplicationContext> {
      const dataSource = await createDataSource(fresh.url, workerConnections(config)).initialize();
      const worker = await createWorker(config, dataSource, { queueName, clock });
      workers.push(worker);
      return worker;
    }

    async function newAccess(): Promise<Access> {
      const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource);
      return { workspaceId, userId: ownerId, role: 'owner', timeZone: 'UTC' };
    }

    async function previewed(worker: INestApplicationContext, access: Access, text: string): Promise<string> {
      const upload = { bytes: Buffer.from(text), fileName: null, format: null, post: {} };
      return (await worker.get(Imports, { strict: false }).preview(access, upload)).importId;
    }

    async function until(
      worker: INestApplicationContext,
      access: Access,
      id: string,
      state: ImportState,
    ): Promise<ImportView> {
      for (let tries = 0; tries < 600; tries++) {
        const view = await worker.get(ImportsQuery, { strict: false }).get(access.workspaceId, id);
        if (view.state === state) return view;
        await wait(50);
      }
      throw new Error(`The import never came to be ${state}.`);
    }

    it('bring a preview in and take it back', async () => {
      const worker = await startWorker();
      const imports = worker.get(Imports, { strict: false });
      const access = await newAccess();
      const before = await readTables(fresh.database, access.workspaceId);
      const id = await previewed(worker, access, writePage({ items: manyItems(30) }));
      await imports.run(access, id, {});
      expect(await until(worker, access, id, 'done')).toMatchObject({ rowsDone: 30, counts: { created: 30 } });
      await imports.undo(access, id);
      await until(worker, access, id, 'undone');
      expect(await readTables(fresh.database, access.workspaceId)).toEqual(before);
    });

    it('let two imports of one text at once end as one after the other', async () => {
      const worker = await startWorker();
      await startWorker();
      const access = await newAccess();
      const text = writePage({ items: manyItems(40) });
      const ids = [await previewed(worker, access, text), await previewed(worker, access, text)];
      await Promise.all(ids.map((id) => worker.get(Imports, { strict: false }).run(access, id, {})));
      const views = await Promise.all(ids.map((id) => until(worker, access, id, 'done')));
      expect(views.map(({ counts }) => counts.alreadyThere).sort((a, b) => a - b)).toEqual([0, 40]);
      const { contacts, threads } = await readTables(fresh.database, access.workspaceId);
      expect([contacts.length, threads.length]).toEqual([40, 1]);
    });

    it('find a run again whose job was lost', async () => {
      const worker = await startWorker();
      const access = await newAccess();
      const id = await previewed(worker, access, writePage({ items: manyItems(10) }));
      await fresh.database.query(`update imports set state = 'running' where id = $1`, [id]);
      await worker.get(Imports, { strict: false }).sweep();
      expect(await until(worker, access, id, 'done')).toMatchObject({ rowsDone: 10 });
    });

    it('tell the owner at once when a source can’t be read any more', async () => {
      const worker = await startWorker();
      const access = await newAccess();
      const id = await previewed(worker, access, writePage({ items: manyItems(10) }));
      await fresh.database.query(`update imports set state = 'queued', format = 'papyrus' where id = $1`, [id]);
      await worker.get(Imports, { strict: false }).sweep();
      const view = await until(worker, access, id, 'failed');
      expect(view.error).toContain('There is no format “papyrus”');
    });
  });
}
