import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#libs/platform';

// Nothing here has to outlive a crash.
const settings = { max_connections: '200', fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** A PostgreSQL that lives until its standard input ends, which it also does when the test run is killed. */
async function serve(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'frontporch-test-'));
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, settings });
  // Ctrl-C in the terminal reaches this process too; the run may still need the server to clean up.
  process.on('SIGINT', () => undefined);
  process.stdin.resume().once('close', async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  process.stdout.write(`${server.url}\n`);
}

await serve();
