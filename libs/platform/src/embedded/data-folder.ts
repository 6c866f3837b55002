import { chmod, chown, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError, inFolder } from './embedded-postgres.error.js';
import { runProgram, type ServerAccount } from './programs/run-program.js';

/** Makes the data folder and sees to it, before it can fail, that the server's account may enter it. */
export async function prepareDataFolder(folder: string, account: ServerAccount | null): Promise<void> {
  const existed = await stat(folder).then(
    () => true,
    () => false,
  );
  await inFolder(folder, () => makeFolders(folder, account));
  if (!account) return;
  if (!existed || (await isOurs(folder))) await inFolder(folder, () => letIn(folder, account));
  const hindering = await hinderingFolder(folder, account);
  if (hindering) throw closedTo(account, hindering, folder);
}

// A strict umask must not close the folders that we make to the server's account.
async function makeFolders(folder: string, account: ServerAccount | null): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!first || !account) return;
  for (let made = dirname(folder); made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
}

/** An empty folder, or one that we have used: the only ones whose rights we may change. */
async function isOurs(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  return names.length === 0 || names.includes('postgres.log');
}

// Only to enter, not to list: the group is the server's own.
async function letIn(folder: string, account: ServerAccount): Promise<void> {
  const { uid, gid, mode } = await stat(folder);
  if (uid === account.uid || mode & 0o001) return;
  if (gid !== account.gid) await chown(folder, uid, account.gid);
  await chmod(folder, (mode & 0o7777) | 0o010);
}

/** The first folder on the way that the account cannot enter, asked of the system itself: rights, ACLs and mounts. */
async function hinderingFolder(folder: string, account: ServerAccount): Promise<string | null> {
  const way: string[] = [];
  for (let step = await realpath(folder); step !== dirname(step); step = dirname(step)) way.unshift(step);
  const script = 'for step do [ -x "$step" ] || { printf %s "$step"; exit 1; }; done';
  const tried = await runProgram('/bin/sh', ['-c', script, 'sh', ...way], account);
  return tried.ok ? null : tried.output;
}

function closedTo(account: ServerAccount, hindering: string, folder: string): Error {
  return new EmbeddedPostgresError(
    `PostgreSQL refuses to run as root, so it runs as the user ${account.name}, who may not enter ${hindering} ` +
      `on the way to the data in ${folder}.\nLet it pass: chmod o+x '${hindering}'\n` +
      `Or choose a folder that everybody may enter: FRONTPORCH_DATA_DIR=/var/lib/frontporch`,
  );
}
