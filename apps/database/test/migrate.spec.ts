import { dropDatabase, emptyDatabase } from '#libs/testing';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDataSource, migrationNames } from '../data-source.js';
import { DatabaseNotReadyError } from '../extensions.js';
import { migrate } from '../migrate.js';

const withQueue = { queueInDatabase: true };
const withoutQueue = { queueInDatabase: false };

describe('migrate', () => {
  let url: string;
  const roles: string[] = [];

  async function run<Row extends pg.QueryResultRow>(sql: string, at = url): Promise<Row[]> {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async function newRole(): Promise<string> {
    const role = `porch_${randomBytes(6).toString('hex')}`;
    await run(`create role ${role} login password 'porch'`);
    roles.push(role);
    return role;
  }

  function as(role: string): string {
    return Object.assign(new URL(url), { username: role, password: 'porch' }).href;
  }

  async function tablesIn(schema: string): Promise<number> {
    const [row] = await run<{ tables: number }>(
      `select count(*)::int as tables from pg_tables where schemaname = '${schema}'`,
    );
    return row!.tables;
  }

  beforeEach(async () => {
    url = await emptyDatabase();
  });
  afterEach(async () => {
    await dropDatabase(url);
    const server = process.env.TEST_DATABASE_URL ?? '';
    for (const role of roles.splice(0)) await run(`drop role ${role}`, server);
  });

  it('applies everything once, and nothing the second time', async () => {
    expect(await migrate(url, withQueue)).toEqual(migrationNames());
    expect(await tablesIn('bullmq')).toBeGreaterThan(0);
    expect(await migrate(url, withQueue)).toEqual([]);
  });

  it('makes no tables for a queue that lives in Redis', async () => {
    await migrate(url, withoutQueue);
    expect(await tablesIn('bullmq')).toBe(0);
    expect(await tablesIn('public')).toBeGreaterThan(10);
  });

  it('may be started several times at once', async () => {
    const results = await Promise.all([migrate(url, withQueue), migrate(url, withQueue), migrate(url, withQueue)]);
    expect(results.flat()).toEqual(migrationNames());
  });

  it('goes back to nothing and forth again', async () => {
    await migrate(url, withoutQueue);
    const dataSource = await createDataSource(url).initialize();
    try {
      for (const _name of migrationNames()) await dataSource.undoLastMigration();
    } finally {
      await dataSource.destroy();
    }
    expect(await tablesIn('public')).toBe(1);
    expect(await migrate(url, withoutQueue)).toEqual(migrationNames());
  });

  it('leaves the database as it was when a migration fails', async () => {
    await run('create table users (id int)');
    await expect(migrate(url, withQueue)).rejects.toThrow('"users" already exists');
    expect(await run(`select to_regclass('workspaces') as found`)).toEqual([{ found: null }]);
  });

  it('works for a role without power where a superuser has made the extensions', async () => {
    const role = await newRole();
    await run('create extension pg_trgm; create extension unaccent; create extension btree_gist;');
    await run(`grant create on schema public to ${role}`);
    expect(await migrate(as(role), withoutQueue)).toEqual(migrationNames());
    const folded = await run<{ fold: string }>(`select fold('Žofie ÅNGSTRÖM')`, as(role));
    expect(folded).toEqual([{ fold: 'zofie angstrom' }]);
  });

  it('names the extension and the command when the role may not create it', async () => {
    const role = await newRole();
    await run(`create extension pg_trgm; grant create on schema public to ${role};`);
    const failure = migrate(as(role), withoutQueue);
    await expect(failure).rejects.toBeInstanceOf(DatabaseNotReadyError);
    await expect(failure).rejects.toThrow(/unaccent is missing .* create extension unaccent with schema public;/);
  });

  it('names the right that a role lacks', async () => {
    const role = await newRole();
    await expect(migrate(as(role), withQueue)).rejects.toThrow(`grant create on schema public to ${role};`);
    await run(`grant create on schema public to ${role}`);
    await expect(migrate(as(role), withQueue)).rejects.toThrow(/grant create on database \w+ to/);
  });

  it('says where to put an extension that is in another schema', async () => {
    await run('create schema elsewhere; create extension unaccent with schema elsewhere;');
    await expect(migrate(url, withQueue)).rejects.toThrow('alter extension unaccent set schema public;');
  });
});
