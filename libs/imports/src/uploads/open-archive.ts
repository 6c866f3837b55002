import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HEAD_BYTES, type FileToRead } from '#libs/platform';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { StoredFileToRead } from './stored-file.js';

export interface ArchiveLimits {
  entries: number;
  /** Bytes of all entries unpacked. */
  bytes: number;
}

/** What a ZIP holds. */
export interface OpenArchive {
  files: FileToRead[];
  /** What of it is not read, and why. */
  unread: { path: string; why: string }[];
}

/** Larger archives than any blogger has, and smaller than a disk. */
export const archiveLimits: ArchiveLimits = { entries: 200_000, bytes: 64 * 1024 ** 3 };

const MEDIA =
  /\.(jpe?g|png|gif|webp|heic|bmp|tiff?|svg|ico|mp4|mov|webm|m3u8|mp3|m4a|amr|wav|ogg|pdf|woff2?|ttf|eot|exe|dll)$/i;
/** Text packs to a tenth; what packs to a thousandth was made to fill a memory. */
const MOST_RATIO = 1_000;
const SMALL_BYTES = 16 * 1024 ** 2;

export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive';
}

export function isArchive({ head }: FileToRead): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5 || head[2] === 7);
}

/** The entries of a ZIP as files, read from where they lie. Names are labels only: nothing is ever written under them. */
export async function openArchive(file: StoredFileToRead, limits = archiveLimits): Promise<OpenArchive> {
  const zip = await openZip(file);
  const opened: OpenArchive = { files: [], unread: [] };
  let bytes = 0;
  let entries = 0;
  for await (const entry of entriesOf(zip, file.path)) {
    const path = pathOf(file.path, entry);
    if (++entries > limits.entries) throw new BrokenArchive(`${file.path} holds more than ${limits.entries} files.`);
    bytes += entry.uncompressedSize;
    if (bytes > limits.bytes) throw new BrokenArchive(`${file.path} would unpack to more than is ever read.`);
    const why = whyNot(entry, path);
    if (why === 'folder') continue;
    if (why !== null) opened.unread.push({ path, why });
    else await addEntry(zip, entry, path, opened);
  }
  return opened;
}

function openZip(file: StoredFileToRead): Promise<ZipFile> {
  const reader = new (class extends yauzl.RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      return Readable.from(file.read(start, end));
    }
  })();
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };
    yauzl.fromRandomAccessReader(reader, file.size, options, (error, zip) => {
      if (error) reject(new BrokenArchive(`${file.path} is a broken ZIP file: ${error.message}.`));
      else resolve(zip!);
    });
  });
}

async function* entriesOf(zip: ZipFile, path: string): AsyncGenerator<Entry, void> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const done = () => zip.removeAllListeners();
      zip.once('entry', (one: Entry) => (done(), resolve(one)));
      zip.once('end', () => (done(), resolve(null)));
      zip.once(
        'error',
        (error: Error) => (done(), reject(new BrokenArchive(`${path} is a broken ZIP file: ${error.message}.`))),
      );
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}

function pathOf(archive: string, entry: Entry): string {
  const name = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw ?? (entry.fileName as unknown as Buffer),
    entry.extraFields ?? [],
    false,
  );
  return `${archive}/${name.replace(/\\/g, '/').replace(/\p{Cc}/gu, '')}`.slice(0, 1_000);
}

function whyNot(entry: Entry, path: string): string | null {
  if (path.endsWith('/')) return 'folder';
  if (/\/__MACOSX\/|\/\.[^/]*$/.test(path)) return 'A file of the operating system.';
  if ((entry.generalPurposeBitFlag & 1) === 1) return 'It is locked with a password.';
  if (MEDIA.test(path)) return 'A picture, a film or a sound.';
  if (/\.(zip|7z|rar|gz|tgz|tar)$/i.test(path)) return 'An archive inside of the archive; unpack it first.';
  const isBomb = entry.uncompressedSize > SMALL_BYTES && entry.uncompressedSize > entry.compressedSize * MOST_RATIO;
  return isBomb ? 'It would unpack to a thousand times its size.' : null;
}

// What is broken says so by itself; the other files of the archive are whole.
async function addEntry(zip: ZipFile, entry: Entry, path: string, { files, unread }: OpenArchive): Promise<void> {
  try {
    files.push(await entryFile(zip, entry, path));
  } catch (error) {
    if (!(error instanceof BrokenArchive)) throw error;
    unread.push({ path, why: error.message });
  }
}

async function entryFile(zip: ZipFile, entry: Entry, path: string): Promise<FileToRead> {
  const open = () => unpack(zip, entry, path);
  const size = entry.uncompressedSize;
  return { path, size, head: await headOf(open()), open };
}

async function* unpack(zip: ZipFile, entry: Entry, path: string): AsyncGenerator<Uint8Array, void> {
  const packed = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(new BrokenArchive(`${path} can't be unpacked: ${error.message}.`)) : resolve(stream!),
    );
  });
  const out = new PassThrough();
  const done = pipeline(packed, out);
  done.catch(() => undefined);
  try {
    for await (const bytes of out) yield bytes as Uint8Array;
    await done;
  } catch (error) {
    throw new BrokenArchive(`${path} can't be unpacked: ${(error as Error).message}.`, { cause: error });
  } finally {
    packed.destroy();
  }
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES);
}
