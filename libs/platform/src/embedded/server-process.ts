import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { programSurroundings, type ServerAccount } from './programs/run-program.js';
import { openServerLog } from './server-log.js';
import type { ServerPrograms } from './programs/server-programs.js';
import { serverParameters, type ServerSettings } from './server-settings.js';

export interface ServerOrder {
  dataDir: string;
  cluster: string;
  programs: ServerPrograms;
  account: ServerAccount | null;
  settings: ServerSettings;
}

/** A server that this process has started. */
export class ServerProcess {
  private readonly stopWithUs = () => void this.child.kill('SIGINT');
  private ended = false;
  private failure = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    private readonly readLog: () => Promise<string>,
  ) {
    child.once('exit', () => this.end(''));
    child.once('error', (error) => this.end(error.message));
    // Only when we leave without stopping it: a fault, or the second Ctrl-C.
    process.once('exit', this.stopWithUs);
  }

  /** In a session of its own, so that a Ctrl-C in the terminal reaches us and not the server. */
  static async launch({ dataDir, cluster, programs, account, settings }: ServerOrder): Promise<ServerProcess> {
    const port = await freePort(await rememberedPort(dataDir));
    const log = await openServerLog(join(dataDir, 'postgres.log'));
    const child = spawn(programs.postgres, serverParameters(cluster, port, settings), {
      ...programSurroundings(account),
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
    });
    child.unref();
    log.close();
    return new ServerProcess(child, port, log.read);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get isRunning(): boolean {
    return !this.ended;
  }

  async output(): Promise<string> {
    return this.failure || this.readLog();
  }

  /** From now on the server outlives this process. */
  letGo(): void {
    process.off('exit', this.stopWithUs);
  }

  onceEnded(tell: () => void): void {
    this.child.once('exit', tell);
  }

  private end(failure: string): void {
    this.ended = true;
    this.failure = failure;
    this.letGo();
  }
}

const portFile = (dataDir: string) => join(dataDir, 'postgres-port');

async function rememberedPort(dataDir: string): Promise<number> {
  const port = Number(await readFile(portFile(dataDir), 'utf8').catch(() => '0'));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
}

/** So that the address stays the same for as long as the port is free. */
export async function rememberPort(dataDir: string, port: number): Promise<void> {
  await writeFile(portFile(dataDir), String(port)).catch(() => undefined);
}

async function freePort(preferred: number): Promise<number> {
  const server = createServer();
  const listen = (port: number) =>
    new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(true));
    });
  if (!(await listen(preferred))) await listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
