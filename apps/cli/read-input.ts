import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommandFailure, exitCodes } from './command-failure.js';

export interface Input {
  bytes: Buffer;
  /** Null for what came through standard input. */
  fileName: string | null;
}

/** The bytes of a file, or of standard input where the file is "-"; at most so many. */
export async function readInput(file: string, maxBytes: number): Promise<Input> {
  if (file === '-') return { bytes: await readStandardInput(maxBytes), fileName: null };
  try {
    const { size } = await stat(file);
    if (size > maxBytes) throw tooLarge(maxBytes);
    return { bytes: await readFile(file), fileName: basename(file).slice(0, 255) };
  } catch (error) {
    throw explainFailure(error, file);
  }
}

async function readStandardInput(maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > maxBytes) throw tooLarge(maxBytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): CommandFailure {
  const limit = `${Math.floor(maxBytes / 1024 / 1024)} MB`;
  return new CommandFailure(`This is larger than ${limit}; IMPORT_MAX_MB raises the limit.`, exitCodes.badInput);
}

/** What a person can do about a file that can't be read; any other error as it is. */
export function explainFailure(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new CommandFailure(`There is no file ${file}.`, exitCodes.badInput);
  if (code === 'EISDIR') return new CommandFailure(`${file} is a folder, not a file.`, exitCodes.badInput);
  if (code === 'EACCES') return new CommandFailure(`You may not read ${file}.`, exitCodes.badInput);
  return error;
}
