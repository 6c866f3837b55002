import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { runProgram, type ServerAccount } from './programs/run-program.js';

const ACCOUNT = 'frontporch';

/**
 * Who must run the server: null for an ordinary user. PostgreSQL refuses to run as root, so root gets the owner of the
 * data that is there, else a user made for it, else the `postgres` of the system.
 */
export async function serverAccount(cluster: string): Promise<ServerAccount | null> {
  const owner = await stat(cluster).catch(() => null);
  if (process.getuid?.() !== 0) {
    if (owner && process.getuid && owner.uid !== process.getuid()) throw foreign(cluster, owner.uid);
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `number ${owner.uid}` };
  const account = (await find(ACCOUNT)) ?? (await create()) ?? (await find('postgres'));
  if (!account) throw noAccount();
  if (owner && (await isCluster(cluster))) throw ofRoot(cluster, account);
  return account;
}

async function isCluster(folder: string): Promise<boolean> {
  return access(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

async function find(name: string): Promise<ServerAccount | null> {
  const [user, group] = await Promise.all([runProgram('id', ['-u', name], null), runProgram('id', ['-g', name], null)]);
  return user.ok && group.ok ? { uid: Number(user.output), gid: Number(group.output), name } : null;
}

// Two processes may try at once: what counts is that the user is there afterwards.
async function create(): Promise<ServerAccount | null> {
  await runProgram(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT],
    null,
  );
  return find(ACCOUNT);
}

function foreign(cluster: string, uid: number): Error {
  return new EmbeddedPostgresError(
    `${cluster} belongs to another user (number ${uid}). Start Frontporch as that user, or choose another folder by FRONTPORCH_DATA_DIR.`,
  );
}

function ofRoot(cluster: string, account: ServerAccount): Error {
  return new EmbeddedPostgresError(
    `${cluster} belongs to root, and PostgreSQL refuses to run as root. Run: chown -R ${account.uid}:${account.gid} '${cluster}'`,
  );
}

function noAccount(): Error {
  return new EmbeddedPostgresError(
    `PostgreSQL refuses to run as root, and the user "${ACCOUNT}" could not be made. ` +
      `Run: useradd --system ${ACCOUNT}, or start Frontporch as an ordinary user, or set DATABASE_URL.`,
  );
}
