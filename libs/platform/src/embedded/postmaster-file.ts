import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server writes into its cluster's postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** Reads postmaster.pid; null for a file that is not (yet) whole. */
export function parsePostmasterFile(text: string): Postmaster | null {
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : null;
}

export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return parsePostmasterFile(text);
}

/**
 * True while the process in postmaster.pid lives and works in this cluster. After a crash of the whole machine (or of a
 * container, where numbers are small) the number may belong to anybody.
 */
export async function isAlive(cluster: string, { pid }: Pick<Postmaster, 'pid'>): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return folder === (await realpath(cluster));
}

/** PostgreSQL would take a stranger with the same number for a server, and refuse to start. */
export async function removeStalePostmaster(cluster: string, stale: Postmaster): Promise<void> {
  const now = await readPostmaster(cluster);
  if (now?.pid === stale.pid) await rm(join(cluster, 'postmaster.pid'), { force: true });
}
