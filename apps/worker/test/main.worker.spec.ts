import { dropDatabase, emptyDatabase, freshDatabase, type FreshDatabase } from '#libs/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

class Running {
  output = '';

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk) => (this.output += String(chunk)));
    child.stderr?.on('data', (chunk) => (this.output += String(chunk)));
  }

  async says(words: string): Promise<void> {
    const started = Date.now();
    while (!this.output.includes(words)) {
      const late = Date.now() - started > 20_000 || this.child.exitCode !== null;
      if (late) throw new Error(`It never said "${words}" but: ${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Exit code, or the signal that ended it. */
  async ends(): Promise<unknown> {
    const { exitCode, signalCode } = this.child;
    if (exitCode !== null || signalCode !== null) return exitCode ?? signalCode;
    const [code, signal] = (await once(this.child, 'exit')) as [number | null, string | null];
    return code ?? signal;
  }
}

describe('the worker as a process', () => {
  let fresh: FreshDatabase;
  const all: Running[] = [];

  function start(env: NodeJS.ProcessEnv): Running {
    const loader = new URL('../../../libs/testing/src/jest/typescript-loader.js', import.meta.url).href;
    const file = new URL('../main.ts', import.meta.url).pathname;
    const clean = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' };
    const child = spawn(process.execPath, ['--import', loader, file], { env: { ...clean, ...env } });
    const running = new Running(child);
    all.push(running);
    return running;
  }

  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterEach(() => {
    for (const { child } of all.splice(0)) child.kill('SIGKILL');
  });
  afterAll(() => fresh.close());

  it('starts, keeps the schedule and stops when asked to, beside another one', async () => {
    const one = start({ DATABASE_URL: fresh.url });
    const two = start({ DATABASE_URL: fresh.url, WORKER_CONCURRENCY: '2' });
    await Promise.all([one.says('worker started'), two.says('worker started')]);
    for (const job of ['"accounts.clean-sessions"', '"imports.sweep"']) {
      await expect(Promise.any([one, two].map((worker) => worker.says(job)))).resolves.toBe(undefined);
    }
    for (const { child } of [one, two]) child.kill('SIGTERM');
    expect([await one.ends(), await two.ends()]).toEqual(['SIGTERM', 'SIGTERM']);
    expect(one.output).not.toContain('"level":"error"');
  });

  it('names every bad variable and leaves', async () => {
    const worker = start({ DATABASE_URL: 'somewhere', WORKER_CONCURRENCY: 'many' });
    expect(await worker.ends()).toBe(1);
    expect(worker.output).toMatch(/DATABASE_URL must be .*\n.*WORKER_CONCURRENCY must be/);
  });

  it('says that it needs a database', async () => {
    const worker = start({});
    expect(await worker.ends()).toBe(1);
    expect(worker.output).toContain('DATABASE_URL must be set');
  });

  it('does not start on a database that is not migrated', async () => {
    const url = await emptyDatabase();
    const worker = start({ DATABASE_URL: url });
    expect(await worker.ends()).toBe(1);
    expect(worker.output).toMatch(/schema "?bullmq"?/);
    await dropDatabase(url);
  });
});
