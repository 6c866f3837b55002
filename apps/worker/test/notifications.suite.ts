import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { Notifications } from '#libs/notifications';
import { Config, readConfig } from '#libs/platform';
import {
  buildContact,
  buildInteraction,
  buildWorkspace,
  freshDatabase,
  StillClock,
  type FreshDatabase,
} from '#libs/testing';
import { createDataSource } from '../../database/data-source.js';
import { createWorker, workerConnections } from '../create-worker.js';

/** What the jobs of notifications promise, the same on both backends of the queue, over a real mail server. */
export function describeNotifications(backend: string, redisUrl: string | null): void {
  describe(`mails on ${backend}`, () => {
    const clock = new StillClock('2026-11-25T08:00:00Z');
    const queueName = `test-${process.env.FRONTPORCH_TEST_RUN}-${randomBytes(6).toString('hex')}`;
    const taken: string[] = [];
    const workers: INestApplicationContext[] = [];
    let smtp: SMTPServer;
    let fresh: FreshDatabase;
    let workspaceId: string;

    beforeAll(async () => {
      smtp = await listen(taken);
      fresh = await freshDatabase();
      ({ workspaceId } = await buildWorkspace(fresh.dataSource));
      const contactId = await buildContact(fresh.dataSource, workspaceId, { name: 'Ana Okafor' });
      const asked = new Date('2026-11-01T12:00:00Z');
      const said = { contactId, text: 'Do you teach?', happenedAt: asked, createdAt: asked };
      await buildInteraction(fresh.dataSource, workspaceId, said);
      await fresh.database.query(
        `insert into notification_settings (workspace_id, send_to, daily_on, weekly_on, when_quiet)
         values ($1, 'ada@porch.example', true, true, true)`,
        [workspaceId],
      );
      // Two workers on one queue: each mail is still one.
      for (let n = 0; n < 2; n++) workers.push(await openOne());
    });
    afterAll(async () => {
      for (const worker of workers) await worker.close();
      await fresh.close();
      await new Promise<void>((resolve) => smtp.close(resolve));
    });

    async function openOne(): Promise<INestApplicationContext> {
      const { port } = smtp.server.address() as AddressInfo;
      const settings = readConfig({
        NODE_ENV: 'test',
        DATABASE_URL: fresh.url,
        REDIS_URL: redisUrl ?? '',
        SMTP_URL: `smtp://127.0.0.1:${port}?tls=off`,
        MAIL_FROM: 'porch@home.example',
      });
      const config = new Config({ ...settings, workerConcurrency: 2 });
      const dataSource = await createDataSource(fresh.url, workerConnections(config)).initialize();
      return createWorker(config, dataSource, { queueName, clock });
    }
    const sweep = () => Promise.all(workers.map((worker) => worker.get(Notifications, { strict: false }).sweepMails()));
    async function until(done: () => boolean): Promise<void> {
      for (let tries = 0; tries < 400 && !done(); tries++) await wait(50);
      expect(done()).toBe(true);
    }

    it('bring the day once, however often it is swept, and the week on its evening', async () => {
      await Promise.all([sweep(), sweep(), sweep()]);
      await until(() => taken.length > 0);
      await sweep();
      await wait(500);
      expect(taken).toHaveLength(1);
      expect(taken[0]).toContain('To: ada@porch.example');
      expect(taken[0]).toContain('Subject: Wednesday 25 November: one reply owed');
      expect(taken[0]).toContain('Do you teach?');
      clock.set('2026-11-29T18:00:00Z');
      await sweep();
      await until(() => taken.length === 3);
      expect(taken.slice(1).map(subjectOf).sort()).toEqual([
        'Sunday 29 November: one reply owed',
        'The week from Monday 23 November to Sunday 29 November',
      ]);
    });
  });
}

function subjectOf(message: string): string {
  return /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(message)![1]!.replace(/\r\n[ \t]/g, ' ');
}

async function listen(taken: string[]): Promise<SMTPServer> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  return smtp;
}
