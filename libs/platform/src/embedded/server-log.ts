import { closeSync, openSync } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { inFolder } from './embedded-postgres.error.js';

const ROTATE_BYTES = 5 * 1024 * 1024;

/** Opens the log that the server writes into; `read` gives what was added since. */
export async function openServerLog(path: string) {
  return inFolder(path, async () => {
    const size = (await stat(path).catch(() => null))?.size ?? 0;
    if (size > ROTATE_BYTES) await rename(path, `${path}.1`);
    const start = size > ROTATE_BYTES ? 0 : size;
    const descriptor = openSync(path, 'a', 0o600);
    return { descriptor, close: () => closeSync(descriptor), read: () => readFrom(path, start) };
  });
}

async function readFrom(path: string, start: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Why a server that was just started has left. */
export type StartFailure = 'already running' | 'port taken' | 'other';

export function startFailure(output: string): StartFailure {
  if (/lock file "postmaster\.pid" already exists|pre-existing shared memory block/.test(output))
    return 'already running';
  if (/could not bind|could not create any TCP\/IP sockets/.test(output)) return 'port taken';
  return 'other';
}

/** The server's last words, in plain ones where we know them. */
export function explainServerOutput(output: string, folder: string): string {
  if (/No space left on device|Disk quota exceeded/.test(output))
    return `there is no space left for ${folder}. Make room and start again.`;
  if (/Read-only file system/.test(output)) return `${folder} is on a disk that can only be read.`;
  if (/Permission denied/.test(output)) return `it was refused a file in ${folder}: ${lastWords(output)}`;
  if (/could not create shared memory segment|Cannot allocate memory/.test(output))
    return 'this machine has not enough free memory.';
  if (/invalid checkpoint record|could not locate a valid checkpoint|PANIC/.test(output))
    return `the data in ${folder} is damaged. Bring back a backup.\n${lastWords(output)}`;
  return lastWords(output);
}

function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|ERROR|error:|could not/.test(line));
  return (lines.length > 0 ? lines : output.trim().split('\n')).slice(-3).join('\n');
}
