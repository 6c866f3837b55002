import { startEmbeddedPostgres } from '#libs/platform';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../apps/database/migrate.js';

export interface BenchDatabase {
  url: string;
  client: pg.Client;
  /** A migrated database beside this one, on the same server. */
  another(name: string): Promise<pg.Client>;
  close(): Promise<void>;
}

/** An embedded PostgreSQL in a temporary folder, as a newcomer has it; gone when closed. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'frontporch-bench-'));
  const embedded = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  const clients: pg.Client[] = [];
  const connect = async (url: string) => {
    await migrate(url, { queueInDatabase: true });
    const client = new pg.Client({ connectionString: url });
    clients.push(client);
    await client.connect();
    return client;
  };
  const client = await connect(embedded.url);
  const another = async (name: string) => {
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
    const url = new URL(embedded.url);
    url.pathname = `/${name}`;
    return connect(url.href);
  };
  const close = async () => {
    for (const one of clients) await one.end();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: embedded.url, client, another, close };
}
