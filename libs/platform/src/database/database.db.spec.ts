import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { newId } from '../clock/new-id.js';

const insertUser = `insert into users (id, name, email, password_hash, created_at) values ($1, $2, $3, 'x', now())`;

describe('Database', () => {
  let fresh: FreshDatabase;

  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(() => fresh.close());

  async function countUsers(): Promise<number> {
    const [row] = await fresh.database.query<{ count: number }>('select count(*)::int as count from users');
    return row!.count;
  }

  it('gives rows as a plain array for every kind of statement', async () => {
    const { database } = fresh;
    const id = newId();
    expect(await database.query(insertUser, [id, 'Ada', 'ada@example.org'])).toEqual([]);
    expect(await database.query('update users set name = $2 where id = $1 returning name', [id, 'Eda'])).toEqual([
      { name: 'Eda' },
    ]);
    expect(await database.query('delete from users where id = $1 returning id', [id])).toEqual([{ id }]);
    expect(await database.query('delete from users')).toEqual([]);
  });

  it('keeps what a transaction wrote, and nothing of one that failed', async () => {
    const { database } = fresh;
    const failing = database.transaction(async (tx) => {
      await database.queryIn(tx, insertUser, [newId(), 'Bo', 'bo@example.org']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await countUsers()).toBe(0);

    const name = await database.transaction(async (tx) => {
      const rows = await database.queryIn<{ name: string }>(tx, `${insertUser} returning name`, [
        newId(),
        'Cy',
        'cy@example.org',
      ]);
      return rows[0]!.name;
    });
    expect(name).toBe('Cy');
    expect(await countUsers()).toBe(1);
  });

  it('lets one at a time into a lock, also when there are more waiting than the pool has connections', async () => {
    const { database } = fresh;
    let inside = 0;
    let most = 0;
    const work = () =>
      database.withLock('one at a time', async () => {
        most = Math.max(most, ++inside);
        await database.query('select pg_sleep(0.01)');
        inside--;
      });
    await Promise.all(Array.from({ length: 12 }, work));
    expect(most).toBe(1);
  });

  it('does not make different keys wait, and gives the lock back after a failure', async () => {
    const { database } = fresh;
    const result = await database.withLock('a', () => database.withLock('b', async () => 'both'));
    expect(result).toBe('both');
    await expect(database.withLock('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await database.withLock('a', async () => 'again')).toBe('again');
  });

  it('tells whether a lock is held, and holds nothing by asking', async () => {
    const { database } = fresh;
    expect(await database.isLocked('asked')).toBe(false);
    await database.withLock('asked', async () => {
      expect([await database.isLocked('asked'), await database.isLocked('another')]).toEqual([true, false]);
    });
    expect(await database.isLocked('asked')).toBe(false);
  });

  it('fails the work of a lock whose connection has died', async () => {
    const { database } = fresh;
    const work = database.withLock('dies', async () => {
      await database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'frontporch lock' and datname = current_database()`,
      );
      await new Promise((resolve) => setTimeout(resolve, 2_000).unref());
      return 'went on without its lock';
    });
    await expect(work).rejects.toThrow(/terminat/);
  });

  it('lets a process end whose work under a lock never does', async () => {
    const { url } = fresh;
    const program = [
      '--import',
      './libs/testing/src/jest/typescript-loader.js',
      'libs/platform/test/held-lock.child.ts',
    ];
    const child = spawn(process.execPath, [...program, url], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    expect(line).toBe('holds the lock');
    const ended = await Promise.race([once(child, 'exit'), wait(20_000, 'still there', { ref: false })]);
    child.kill('SIGKILL');
    expect(ended).toEqual([0, null]);
  });
});
