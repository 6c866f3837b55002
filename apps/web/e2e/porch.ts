import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A whole Frontporch of its own: real server, real database, a folder that goes away with it. */
export interface Porch {
  address: string;
  close: () => Promise<void>;
}

const longestStart = 90_000;

/** Variables of the environment may be given besides. */
export async function openPorch(environment: Record<string, string> = {}): Promise<Porch> {
  const folder = await mkdtemp(join(tmpdir(), 'frontporch-e2e-'));
  // The database runs as a user of its own where the tests run as root, and must be able to enter.
  await chmod(folder, 0o755);
  const server = spawn(process.execPath, ['dist/apps/cli/main.js', 'start', '--json'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      FRONTPORCH_DATA_DIR: folder,
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(server);
  return {
    address,
    close: async () => {
      server.kill('SIGINT');
      await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addressOf(server: ChildProcess): Promise<string> {
  const said: string[] = [];
  server.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const lines = createInterface({ input: server.stdout! });
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(
      () => reject(new Error(`no answer after ${longestStart} ms: ${said.join('')}`)),
      longestStart,
    );
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said.join('')}`)));
    lines.on('line', (line) => {
      const opened = readOpened(line);
      if (!opened) return;
      clearTimeout(tooLate);
      resolve(opened);
    });
  });
}

function readOpened(line: string): string | null {
  try {
    const { address } = JSON.parse(line) as { address?: string };
    return address ?? null;
  } catch {
    return null;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
