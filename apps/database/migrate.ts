import { migrateQueue } from '#libs/platform';
import pg from 'pg';
import { createDataSource } from './data-source.js';
import { requireExtensions, requireRights } from './extensions.js';

export interface MigrateOptions {
  /** False when the queue lives in Redis. */
  queueInDatabase: boolean;
}

// Any number that nobody else takes; all processes that migrate one database wait for each other on it.
const MIGRATION_LOCK = 1795400000;

/** Brings the database up to date: ours, then BullMQ's. May run in several processes at once; returns what it applied. */
export async function migrate(url: string, { queueInDatabase }: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'frontporch migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await requireRights(client, queueInDatabase);
    await requireExtensions(client);
    const applied = await migrateOurs(url);
    if (queueInDatabase) await migrateQueue(client);
    return applied;
  } finally {
    await client.end();
  }
}

async function migrateOurs(url: string): Promise<string[]> {
  const dataSource = createDataSource(url, { poolSize: 1, statementTimeoutMs: 0 });
  await dataSource.initialize();
  try {
    const applied = await dataSource.runMigrations({ transaction: 'all' });
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
