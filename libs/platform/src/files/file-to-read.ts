import { createReadStream } from 'node:fs';
import * as disk from 'node:fs/promises';

/** How many first bytes of a file are at hand without opening it. */
export const HEAD_BYTES = 65_536;

/** A file that somebody handed in. It may be larger than the memory, so it is only ever read as a stream. */
export interface FileToRead {
  /** As it was called there, with "/" between folders; a label, never opened as a path. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** The first bytes, at most HEAD_BYTES. */
  readonly head: Uint8Array;
  /** From the first byte on; each call begins anew. */
  open(): AsyncIterable<Uint8Array>;
}

export function fileInMemory(path: string, content: Uint8Array | string): FileToRead {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const open = async function* () {
    for (let from = 0; from < bytes.length; from += HEAD_BYTES) yield bytes.subarray(from, from + HEAD_BYTES);
  };
  return { path, size: bytes.length, head: bytes.subarray(0, HEAD_BYTES), open };
}

/** `path` is what it is called, `place` where it lies on the disk. */
export async function fileOnDisk(path: string, place: string): Promise<FileToRead> {
  const { size } = await disk.stat(place);
  const handle = await disk.open(place);
  try {
    const length = Math.min(size, HEAD_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return { path, size, head: buffer.subarray(0, bytesRead), open: () => createReadStream(place) };
  } finally {
    await handle.close();
  }
}
