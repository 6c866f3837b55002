import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { dropDatabase, emptyDatabase } from '#libs/testing';

const loader = new URL('../../../libs/testing/src/jest/typescript-loader.js', import.meta.url).href;
const main = new URL('../main.ts', import.meta.url).pathname;

describe('start and migrate, each a process of its own', () => {
  let url: string;
  const all: ChildProcess[] = [];

  beforeEach(async () => {
    url = await emptyDatabase();
  });
  afterEach(async () => {
    for (const child of all.splice(0)) child.kill('SIGKILL');
    await dropDatabase(url);
  });

  function frontporch(words: string[], variables: NodeJS.ProcessEnv = {}) {
    const env = { PATH: process.env.PATH, DATABASE_URL: url, PORT: '0', ...variables };
    const child = spawn(process.execPath, ['--import', loader, main, ...words], { env });
    all.push(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (said.out += String(chunk)));
    child.stderr.on('data', (chunk) => (said.err += String(chunk)));
    const ended = once(child, 'close').then(([code]) => code as number | null);
    const hears = async (pattern: RegExp) => {
      while (child.exitCode === null) {
        const found = pattern.exec(said.out);
        if (found) return found;
        await sleep(20);
      }
      throw new Error(`It ended with ${child.exitCode} and said: ${said.out}${said.err}`);
    };
    return { child, said, ended, hears };
  }

  it('start makes the tables, tells its address once it is ready, and ends well on Ctrl-C', async () => {
    const porch = frontporch(['start']);
    const [line, address] = await porch.hears(/^Frontporch is ready at (http:\/\/127\.0\.0\.1:(\d+))\n/);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${address}/api/setup`)).json()).toEqual({ needed: true, codeRequired: false });

    const port = new URL(address!).port;
    const second = frontporch(['start'], { PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.said.err).toBe(
      `Port ${port} on 127.0.0.1 is in use, perhaps by another Frontporch. Choose another: PORT=${Number(port) + 1} npm start\n`,
    );

    // Under npm one press comes twice: from the terminal and from npm.
    porch.child.kill('SIGINT');
    await sleep(100);
    porch.child.kill('SIGINT');
    expect(await porch.ended).toBe(0);
    expect(porch.said.out).toBe(line);
  });

  it('start asks strangers for a code where they can reach it', async () => {
    const porch = frontporch(['start', '--json'], { HOST: '0.0.0.0' });
    const [line] = await porch.hears(/^.+\n/);
    const { address, setupCode } = JSON.parse(line) as { address: string; setupCode: string };
    expect(setupCode).toMatch(/^[\w-]{8}$/);
    expect(await (await fetch(`${address}/api/setup`)).json()).toEqual({ needed: true, codeRequired: true });
    porch.child.kill('SIGTERM');
    expect(await porch.ended).toBe(0);
  });

  it('migrate tells what it brought in, and the second time that there was nothing', async () => {
    const first = frontporch(['migrate', '--json']);
    expect(await first.ended).toBe(0);
    expect(JSON.parse(first.said.out)).toEqual({ migrated: expect.arrayContaining(['ThePorch1795400000000']) });
    const second = frontporch(['migrate']);
    expect(await second.ended).toBe(0);
    expect(second.said).toEqual({ out: 'The database was up to date.\n', err: '' });
  });

  it.each([
    [{ PORT: 'many', LOG_LEVEL: 'loud' }, ['migrate'], 2, [/PORT must be/, /LOG_LEVEL must be/]],
    [
      { DATABASE_URL: 'postgres://porch:secret@127.0.0.1:1/porch' },
      ['start'],
      1,
      [/^The database at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED/],
    ],
    [{}, ['start', '--dmeo'], 2, [/unknown option '--dmeo'/, /Did you mean --demo\?/]],
  ])('refuses %j %j', async (variables, words, code, problems) => {
    const porch = frontporch(words, variables);
    expect(await porch.ended).toBe(code);
    for (const problem of problems) expect(porch.said.err).toMatch(problem);
    expect(porch.said.err).not.toContain('secret');
  });
});
