import { HEAD_BYTES, type FileToRead } from '#libs/platform';
import { CHUNK_BYTES } from './uploads.repository.js';

/** Pieces of one stored file, by number from 0. */
export type ReadChunk = (chunk: number) => Promise<Buffer>;

/** A stored file that can also be read from anywhere, as a ZIP's index asks for. */
export interface StoredFileToRead extends FileToRead {
  /** The bytes from `from` to before `to`. */
  read(from: number, to: number): AsyncIterable<Uint8Array>;
}

const CHUNKS_KEPT = 3;

/** A file over its pieces; the last few are kept, since a ZIP is read in many small steps. */
export async function storedFile(path: string, size: number, readChunk: ReadChunk): Promise<StoredFileToRead> {
  const kept = new Map<number, Promise<Buffer>>();
  const chunkAt = (number: number) => {
    const known = kept.get(number) ?? readChunk(number);
    kept.delete(number);
    kept.set(number, known);
    if (kept.size > CHUNKS_KEPT) kept.delete(kept.keys().next().value!);
    return known;
  };
  const read = async function* (from: number, to: number): AsyncGenerator<Uint8Array, void> {
    for (let at = from; at < Math.min(to, size);) {
      const number = Math.floor(at / CHUNK_BYTES);
      const start = number * CHUNK_BYTES;
      const bytes = (await chunkAt(number)).subarray(at - start, Math.min(to, size) - start);
      at += bytes.length;
      yield bytes;
    }
  };
  const head = size === 0 ? Buffer.alloc(0) : (await chunkAt(0)).subarray(0, HEAD_BYTES);
  return { path, size, head, open: () => read(0, size), read };
}
