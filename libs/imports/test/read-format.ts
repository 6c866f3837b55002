import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileInMemory, fileOnDisk, type FileToRead } from '#libs/platform';
import { UnreadableFile, type FileFormat, type ReadingFor } from '../src/formats/file-format.js';
import type {
  SourceContact,
  SourceFault,
  SourceInteraction,
  SourceLeftOut,
  SourceRecord,
} from '../src/formats/file-records.js';

/** An owner in the United States, known by his numbers and mailboxes. */
export const readingFor = (given: Partial<ReadingFor> = {}): ReadingFor => ({
  timeZone: 'America/New_York',
  identities: [],
  readAt: new Date('2026-11-27T12:00:00Z'),
  mapping: null,
  savedMappings: [],
  ...given,
});

export async function readAll(
  format: FileFormat,
  files: FileToRead | FileToRead[],
  reading: Partial<ReadingFor> = {},
): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const record of format.read([files].flat(), readingFor(reading))) records.push(record);
  return records;
}

/** A file that comes in pieces of so many bytes. */
export function inPieces(path: string, content: string | Uint8Array, bytes: number): FileToRead {
  const all = typeof content === 'string' ? Buffer.from(content) : content;
  const open = async function* () {
    for (let from = 0; from < all.length; from += bytes) yield all.subarray(from, from + bytes);
  };
  return { ...fileInMemory(path, all), open };
}

/** Reads the file cut at some of its bytes, whole, and in pieces; it must end, and nothing but UnreadableFile may be thrown. */
export async function holdsUp(
  format: FileFormat,
  path: string,
  content: string | Uint8Array,
  reading: Partial<ReadingFor> = {},
) {
  const all = typeof content === 'string' ? Buffer.from(content) : content;
  const whole = await readAll(format, fileInMemory(path, all), reading);
  expect(await readAll(format, fileInMemory(path, all), reading)).toEqual(whole);
  for (const bytes of [1, 7, 65_536]) expect(await readAll(format, inPieces(path, all, bytes), reading)).toEqual(whole);
  const step = Math.max(1, Math.floor(all.length / 500));
  for (let end = 0; end < all.length; end += step) await readsOrRefuses(format, path, all.subarray(0, end), reading);
  await readsOrRefuses(format, path, Buffer.from(Buffer.from(all).toString('latin1'), 'utf16le'), reading);
  await readsOrRefuses(format, path, Buffer.concat([Buffer.from([0xff, 0xfe]), all]), reading);
}

async function readsOrRefuses(format: FileFormat, path: string, bytes: Uint8Array, reading: Partial<ReadingFor>) {
  try {
    await readAll(format, fileInMemory(path, bytes), reading);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
}

export const interactionsOf = (records: SourceRecord[]) =>
  records.filter((one): one is SourceInteraction => one.type === 'interaction');
export const contactsOf = (records: SourceRecord[]) =>
  records.filter((one): one is SourceContact => one.type === 'contact');
export const leftOutOf = (records: SourceRecord[]) =>
  records.filter((one): one is SourceLeftOut => one.type === 'left_out');
export const faultsOf = (records: SourceRecord[]) => records.filter((one): one is SourceFault => one.type === 'fault');

/** The real exports that lie beside the project, where they do. */
export const realFiles = findRealFiles();

function findRealFiles(): string | null {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    const found = join(at, 'shared', 'formats');
    if (existsSync(found)) return found;
  }
  return null;
}

/** A describe for specs that read real exports; without them it is skipped, and says why. */
export function describeReal(name: string, specs: () => void): void {
  if (realFiles !== null) describe(name, specs);
  else {
    process.stderr.write(`${name}: skipped, since no real exports lie beside the project (../shared/formats).\n`);
    describe.skip(name, specs); // ../shared is no part of the project
  }
}

export function realFile(path: string): Promise<FileToRead> {
  return fileOnDisk(path, join(realFiles!, path));
}

/** Every real file of some folders. */
export async function everyRealFile(...folders: string[]): Promise<FileToRead[]> {
  const files: FileToRead[] = [];
  for (const folder of folders) {
    const found = await readdir(join(realFiles!, folder), { recursive: true, withFileTypes: true });
    const places = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    for (const place of places.toSorted()) files.push(await fileOnDisk(relative(realFiles!, place), place));
  }
  return files;
}
