import type { Access } from '#libs/accounts';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Imports, type ImportView, type RunOptions } from '#libs/imports';
import type { OpenImports } from './open-imports.js';
import { UploadReceiver, type ArrivingFile } from '../src/uploads/upload-receiver.service.js';

/** By name, what is in each file. */
export type MadeFiles = Record<string, string | Uint8Array>;

/** Uploads files as the API would. */
export function upload({ context }: OpenImports, access: Access, files: MadeFiles): Promise<string> {
  return context.get(UploadReceiver, { strict: false }).receive(access, arriving(files));
}

/** Uploaded, asked for and run to its end. */
export async function bringFiles(
  open: OpenImports,
  access: Access,
  files: MadeFiles,
  options: RunOptions = {},
): Promise<ImportView> {
  const importId = await upload(open, access, files);
  await open.context.get(Imports).run(access, importId, {});
  await open.runner.run(access.workspaceId, importId, options);
  return open.query.get(access.workspaceId, importId);
}

/** The files at these places, by their last name. */
export async function filesAt(...paths: string[]): Promise<MadeFiles> {
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [basename(path), await readFile(path)])));
}

async function* arriving(files: MadeFiles): AsyncGenerator<ArrivingFile, void> {
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const pieces = async function* () {
      for (let from = 0; from < bytes.length; from += 60_000) yield bytes.subarray(from, from + 60_000);
    };
    yield { path, bytes: pieces() };
  }
}
