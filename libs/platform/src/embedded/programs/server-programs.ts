import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from '../embedded-postgres.error.js';
import { copyPrograms, mendPrograms } from './programs-copy.js';
import { runProgram, type ServerAccount } from './run-program.js';

export interface ServerPrograms {
  postgres: string;
  initdb: string;
  /** 18 for 18.4. */
  major: number;
}

/**
 * PostgreSQL's programs from node_modules. Where they cannot be run there (the install script that makes their links did
 * not run, or the server's account may not enter the folder), from a copy below one of the given folders.
 */
export async function findPrograms(account: ServerAccount | null, copyBelow: string[]): Promise<ServerPrograms> {
  const { native, label } = packagedPrograms();
  let tried = await tryPrograms(native, account);
  if (!tried.programs) {
    await mendPrograms(native);
    tried = await tryPrograms(native, account);
  }
  for (const folder of copyBelow) {
    if (tried.programs) break;
    const copy = join(folder, `programs-${label}`);
    const copied = await copyPrograms(native, copy, async () => (await tryPrograms(copy, account)).programs !== null);
    if (copied) tried = await tryPrograms(copy, account);
  }
  if (!tried.programs) throw cannotRun(tried.problem);
  return tried.programs;
}

function packagedPrograms(): { native: string; label: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const ofOurs = createRequire(import.meta.url);
    const ofTheirs = createRequire(ofOurs.resolve('embedded-postgres'));
    const root = dirname(dirname(ofTheirs.resolve(name)));
    const { version } = ofTheirs(join(root, 'package.json')) as { version: string };
    return { native: join(root, 'native'), label: `${version}-${process.platform}-${process.arch}` };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL (${name}) is not installed. Run npm ci without --omit=optional, ` +
        `or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

// Running them is the one test that covers rights, missing links and libraries, and disks that forbid programs.
async function tryPrograms(native: string, account: ServerAccount | null) {
  const postgres = join(native, 'bin', 'postgres');
  const initdb = join(native, 'bin', 'initdb');
  const [server, maker] = await Promise.all([
    runProgram(postgres, ['--version'], account),
    runProgram(initdb, ['--version'], account),
  ]);
  const major = Number(/PostgreSQL\) (\d+)/.exec(server.output)?.[1]);
  if (server.ok && maker.ok && major) return { programs: { postgres, initdb, major }, problem: '' };
  return { programs: null, problem: server.ok ? maker.output : server.output };
}

function cannotRun(problem: string): Error {
  return new EmbeddedPostgresError(
    `The embedded PostgreSQL cannot run on this machine: ${problem}\nSet DATABASE_URL to use a PostgreSQL of your own.`,
  );
}
