import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readPostmaster } from './postmaster-file.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.js';

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let started: EmbeddedPostgres[];
  const cluster = () => join(dataDir, 'postgres');

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'porch-'));
    started = [];
  });

  afterEach(async () => {
    for (const one of started) await one.stop();
    await rm(dataDir, { recursive: true });
  });

  async function start(): Promise<EmbeddedPostgres> {
    const one = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    started.push(one);
    return one;
  }

  it('keeps what was committed when it is killed, and starts over the leavings', async () => {
    const first = await start();
    await ask(first, 'create table waves (words text)');
    await ask(first, `insert into waves values ('hello from the fence')`);
    process.kill((await readPostmaster(cluster()))?.pid ?? 0, 'SIGKILL');

    const second = await start();
    expect(second.attached).toBe(false);
    expect(await ask(second, 'select words from waves')).toEqual([{ words: 'hello from the fence' }]);
    expect(second.url).toBe(first.url);
  });

  it('takes over the server of a process that was killed, and turns it off in the end', async () => {
    const script = `import { startEmbeddedPostgres } from '#libs/platform';
      await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined });
      process.send('started');`;
    const node = ['--import', './libs/testing/src/jest/typescript-loader.js', '--input-type=module', '--eval', script];
    const env = { ...process.env, NODE_OPTIONS: '' };
    const killed = spawn(process.execPath, node, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await once(killed, 'message');
    const { pid } = (await readPostmaster(cluster())) ?? {};
    killed.kill('SIGKILL');
    await once(killed, 'exit');

    const heir = await start();
    expect(heir.attached).toBe(true);
    expect(await readPostmaster(cluster())).toMatchObject({ pid });
    await heir.stop();
    expect(await readPostmaster(cluster())).toBeNull();
  });

  it('is shared by several starts, and turned off by the last one that leaves', async () => {
    const first = await start();
    const second = await start();
    expect([first.attached, second.attached]).toEqual([false, true]);

    await first.stop();
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(await readPostmaster(cluster())).toBeNull();
    await expect(ask(second, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('has one winner when two start at once in an empty folder', async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.map((one) => one.attached).toSorted()).toEqual([false, true]);
    await ask(both[0], 'create table winners (number int)');
    expect(await ask(both[1], 'select * from winners')).toEqual([]);
  });

  it('asks for its password, listens on this machine only, and stays durable', async () => {
    const { url } = await start();
    await expect(ask({ url: url.replace(/:[^:@]+@/, ':guessed@') }, 'select 1')).rejects.toThrow('password');
    const shown = await ask<{ name: string; setting: string }>(
      { url },
      `select name, setting from pg_settings
       where name in ('fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit', 'unix_socket_directories')
       order by name`,
    );
    expect(shown.map((line) => line.setting)).toEqual(['on', 'on', '127.0.0.1', 'on', '']);
    const password = await stat(join(cluster(), 'frontporch-password'));
    expect(password.mode & 0o777).toBe(0o600);
  });

  it('knows letters beyond ASCII, which the search stands on', async () => {
    const one = await start();
    const [row] = await ask<{ folded: string; parts: string[] }>(
      one,
      `create extension pg_trgm; select lower('ПРИВЕТ') as folded, show_trgm('привет') as parts`,
    );
    expect(row?.folded).toBe('привет');
    expect(row?.parts.length).toBeGreaterThan(5);
  });

  it('says plainly when the folder holds something else or another version', async () => {
    await chmod(dataDir, 0o755);
    await mkdir(cluster());
    await writeFile(join(cluster(), 'holiday.txt'), 'sun');
    await expect(start()).rejects.toThrow('holds something that is not a database of Frontporch');

    await rm(cluster(), { recursive: true });
    await (await start()).stop();
    const ours = Number(await readFile(join(cluster(), 'PG_VERSION'), 'utf8'));
    await writeFile(join(cluster(), 'PG_VERSION'), String(ours + 1));
    await expect(start()).rejects.toThrow(`was made by PostgreSQL ${ours + 1}; this Frontporch has ${ours}`);
  });

  it('says plainly when the data folder is a file', async () => {
    const file = join(dataDir, 'porch');
    await writeFile(file, '');
    await expect(startEmbeddedPostgres({ dataDir: file, log: () => undefined })).rejects.toThrow(
      `${file} is, or lies below, a file`,
    );
  });
});

async function ask<Row>({ url }: { url: string }, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const results = [await client.query(sql)].flat();
    return results.at(-1)?.rows as Row[];
  } finally {
    await client.end();
  }
}
