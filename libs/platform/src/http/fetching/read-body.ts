import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetch.error.js';

const MEBIBYTE = 1024 * 1024;

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The body, unpacked; both as it comes and as it is unpacked it may hold so many bytes, and is cut off at the first more. */
export async function readBody(response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const unpacker = unpackerOf(response);
  const chunks: Buffer[] = [];
  const gather = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk);
  };
  const within = (source: AsyncIterable<Buffer>) => atMost(maxBytes, source);
  if (unpacker) await pipeline(response, within, unpacker, within, gather, { signal });
  else await pipeline(response, within, gather, { signal });
  return Buffer.concat(chunks);
}

async function* atMost(maxBytes: number, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

function unpackerOf({ headers }: IncomingMessage): Transform | null {
  const encoding = (headers['content-encoding'] ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return null;
  const make = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
  if (!make) throw new FetchError('broken', 'The answer is packed in a way that is not understood.');
  return make();
}

function tooLarge(maxBytes: number): FetchError {
  const most = maxBytes >= MEBIBYTE ? `${Math.floor(maxBytes / MEBIBYTE)} MB` : `${maxBytes} bytes`;
  return new FetchError('too_large', `This is larger than ${most}, the most that is taken.`);
}
