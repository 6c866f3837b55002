import { execFile } from 'node:child_process';

/** Who runs the server; null means the user who runs this process. */
export interface ServerAccount {
  uid: number;
  gid: number;
  /** As said in messages. */
  name: string;
}

export interface ProgramResult {
  ok: boolean;
  /** Everything printed, or why the program could not even be run. */
  output: string;
}

/** What a PostgreSQL program is started with: never our secrets, and none of the PG… variables that would bend it. */
export function programSurroundings(account: ServerAccount | null) {
  const { LD_LIBRARY_PATH, DYLD_LIBRARY_PATH } = process.env;
  // After `su` root's path may lack the folders of useradd.
  const PATH = `${process.env.PATH ?? '/usr/bin:/bin'}:/usr/sbin:/sbin`;
  const env = { PATH, LD_LIBRARY_PATH, DYLD_LIBRARY_PATH, LC_MESSAGES: 'C' };
  // Our own folder may be closed to the account, and a program that cannot enter its folder fails in odd ways.
  return { env, cwd: '/', ...(account && { uid: account.uid, gid: account.gid }) };
}

/** Runs a program to its end. */
export function runProgram(
  program: string,
  parameters: string[],
  account: ServerAccount | null,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    execFile(program, parameters, programSurroundings(account), (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      resolve({ ok: error === null, output: output || (error?.message ?? '') });
    });
  });
}
