import { Database } from '#libs/platform';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../apps/database/data-source.js';
import { migrate } from '../../../apps/database/migrate.js';

export interface FreshDatabase {
  url: string;
  dataSource: DataSource;
  database: Database;
  /** Also drops it. */
  close(): Promise<void>;
}

/** A migrated database of its own for one spec file, cloned from a template in a fraction of a second. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `porch_${run()}_${randomBytes(6).toString('hex')}`;
  await onServer(async (server) => {
    await makeTemplateOnce(server);
    await server.query(`create database ${name} template ${templateName()}`);
  });
  const dataSource = await createDataSource(urlOf(name), { poolSize: 5 }).initialize();
  const close = async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await onServer((server) => server.query(`drop database ${name} with (force)`));
  };
  return { url: urlOf(name), dataSource, database: new Database(dataSource), close };
}

/** A database without anything in it, for specs of the migrations themselves; give it back to `dropDatabase`. */
export async function emptyDatabase(): Promise<string> {
  const name = `porch_${run()}_${randomBytes(6).toString('hex')}`;
  await onServer((server) => server.query(`create database ${name}`));
  return urlOf(name);
}

export async function dropDatabase(url: string): Promise<void> {
  await onServer((server) => server.query(`drop database ${new URL(url).pathname.slice(1)} with (force)`));
}

// Built under another name and renamed, so that a template with this name is always a whole one.
async function makeTemplateOnce(server: pg.Client): Promise<void> {
  await server.query(`select pg_advisory_lock(hashtext('porch template'))`);
  try {
    const { rowCount } = await server.query('select from pg_database where datname = $1', [templateName()]);
    if (rowCount) return;
    const building = `${templateName()}_building`;
    await server.query(`drop database if exists ${building} with (force)`);
    await server.query(`create database ${building}`);
    await migrate(urlOf(building), { queueInDatabase: true });
    await server.query(`alter database ${building} rename to ${templateName()}`);
  } finally {
    await server.query(`select pg_advisory_unlock(hashtext('porch template'))`);
  }
}

async function onServer<T>(work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

function run(): string {
  return process.env.FRONTPORCH_TEST_RUN ?? 'alone';
}

function templateName(): string {
  return `porch_${run()}_template`;
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('No test server: only *.db.spec.ts and specs under test/ have a database.');
  return url;
}
