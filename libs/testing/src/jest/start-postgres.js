import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

// Jest itself reads no TypeScript, so what needs ours runs as a process of its own.
const program = [
  '--import',
  './libs/testing/src/jest/typescript-loader.js',
  './libs/testing/src/jest/serve-postgres.ts',
];

/** Gives all specs of a run one server: TEST_DATABASE_URL's, or one of its own that nothing else uses. */
export default async function startPostgres({ rootDir }) {
  process.env.FRONTPORCH_TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL) return;
  const env = { ...process.env, NODE_OPTIONS: '' };
  const server = spawn(process.execPath, program, { cwd: rootDir, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const firstLine = once(createInterface(server.stdout), 'line');
  const [url] = await Promise.race([firstLine, ended]);
  if (typeof url !== 'string') throw new Error('The PostgreSQL for the specs did not start.');
  process.env.TEST_DATABASE_URL = url;
  const stop = async () => {
    server.stdin.end();
    await ended;
  };
  Object.assign(globalThis, { stopThrowawayPostgres: stop });
}
