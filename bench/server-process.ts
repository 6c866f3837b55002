import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { until } from './measure.js';

export interface ServerProcess {
  address: string;
  /** The most memory that it has held so far, in MB; null where the system does not tell. */
  peakMegabytes(): Promise<number | null>;
  stop(): Promise<void>;
}

/** A server of ours as a process of its own, from dist, once it answers. */
export async function startServer(program: string[], settings: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: '', REDIS_URL: '', LOG_LEVEL: 'error', PORT: String(port), ...settings };
  const child = spawn(process.execPath, program, { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  const isReady = async () => ((await fetch(`${address}/health/ready`).catch(() => null))?.ok ? true : null);
  await until(isReady, 60_000, 10);
  const stop = async () => {
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  const peakMegabytes = async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  };
  return { address, peakMegabytes, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
