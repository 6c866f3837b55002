import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError, inFolder } from './embedded-postgres.error.js';
import { runProgram, type ServerAccount } from './programs/run-program.js';
import { explainServerOutput } from './server-log.js';
import type { ServerPrograms } from './programs/server-programs.js';

export const SUPERUSER = 'frontporch';

// Sorting never depends on the system's libraries; the character types must know more than ASCII, for pg_trgm.
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C'];

const PASSWORD_FILE = 'frontporch-password';
const LEFTOVER_MS = 10 * 60 * 1000;

/** True when the folder holds a cluster that these programs can run; a clear failure when it holds anything else. */
export async function clusterIsThere(cluster: string, programs: ServerPrograms): Promise<boolean> {
  return inFolder(cluster, async () => {
    const names = await readdir(cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [] as string[];
      throw error;
    });
    if (names.length === 0) return false;
    if (!names.includes('PG_VERSION') || !names.includes(PASSWORD_FILE)) throw notOurs(cluster);
    const major = Number(await readFile(join(cluster, 'PG_VERSION'), 'utf8'));
    if (major !== programs.major) throw otherVersion(cluster, major, programs.major);
    return true;
  });
}

export async function readPassword(cluster: string): Promise<string> {
  return inFolder(cluster, async () => {
    return readFile(join(cluster, PASSWORD_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? notOurs(cluster) : error;
    });
  });
}

/**
 * Makes a cluster beside its place and moves it there whole, with its password: a kill in the middle leaves nothing
 * half-made, and of two processes that try at once one wins.
 */
export async function createCluster(
  cluster: string,
  programs: ServerPrograms,
  account: ServerAccount | null,
): Promise<void> {
  await inFolder(cluster, async () => {
    await removeLeftovers(cluster);
    const work = await mkdtemp(`${cluster}.new-`);
    try {
      const [data, password] = [join(work, 'data'), join(work, 'password')];
      await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
      await mkdir(data, { mode: 0o700 });
      if (account) for (const path of [work, data, password]) await chown(path, account.uid, account.gid);
      await runInitdb(data, password, programs, account);
      await rename(password, join(data, PASSWORD_FILE));
      await moveInPlace(data, cluster);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });
}

async function runInitdb(data: string, passwordFile: string, programs: ServerPrograms, account: ServerAccount | null) {
  let output = '';
  for (const characterType of characterTypes) {
    const settings = [
      `--pgdata=${data}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${characterType}`,
    ];
    const made = await runProgram(programs.initdb, settings, account);
    if (made.ok) return;
    output = made.output;
    if (!output.includes('invalid locale name')) break;
  }
  throw new EmbeddedPostgresError(
    `The database could not be made: ${explainServerOutput(output, dirname(dirname(data)))}`,
  );
}

// Of a start that was killed; a younger one may be at work in another process.
async function removeLeftovers(cluster: string): Promise<void> {
  const folder = dirname(cluster);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(cluster)}.new-`)) continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > LEFTOVER_MS) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function moveInPlace(data: string, cluster: string): Promise<void> {
  await rename(data, cluster).catch((error: NodeJS.ErrnoException) => {
    // Another process was faster; its cluster is as good as ours.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

function notOurs(cluster: string): Error {
  return new EmbeddedPostgresError(
    `${cluster} holds something that is not a database of Frontporch. Move it away, or choose another folder by FRONTPORCH_DATA_DIR.`,
  );
}

function otherVersion(cluster: string, found: number, ours: number): Error {
  const advice =
    found > ours
      ? 'Use the newer Frontporch that made it.'
      : `Export with the older Frontporch (or pg_dump of PostgreSQL ${found}) and bring the data into a new folder.`;
  return new EmbeddedPostgresError(
    `${cluster} was made by PostgreSQL ${found}; this Frontporch has ${ours}. ${advice}`,
  );
}
