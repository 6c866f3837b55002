import { createHash } from 'node:crypto';
import { CidLink } from '../src/formats/bluesky/dag-cbor.js';

/** A content id of DAG-CBOR: version 1, codec 0x71, SHA-256. */
export function cidOf(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([1, 0x71, 0x12, 32]), createHash('sha256').update(bytes).digest()]);
}

/** DAG-CBOR, as far as repositories need it. */
export function cborOf(value: unknown): Buffer {
  if (value === null || typeof value === 'boolean') return Buffer.from([value === null ? 0xf6 : value ? 0xf5 : 0xf4]);
  if (typeof value === 'number') return numberOf(value);
  if (typeof value === 'string') return Buffer.concat([headOf(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([headOf(2, value.length), value]);
  if (value instanceof CidLink)
    return Buffer.concat([
      Buffer.from([0xd8, 42]),
      cborOf(Buffer.concat([Buffer.from([0]), Buffer.from(value.cid, 'base64')])),
    ]);
  if (Array.isArray(value)) return Buffer.concat([headOf(4, value.length), ...value.map(cborOf)]);
  const entries = Object.entries(value as object);
  return Buffer.concat([headOf(5, entries.length), ...entries.flatMap(([key, one]) => [cborOf(key), cborOf(one)])]);
}

/** A repository with its signed head, one node of its tree, and its records by their keys. */
export function repoOf(did: string, records: Record<string, object>): Buffer {
  const blocks = Object.entries(records).map(([key, record]) => ({ key, bytes: cborOf(record) }));
  let last = '';
  const entries = blocks.map(({ key, bytes }) => {
    const shared = [...key].findIndex((letter, at) => letter !== last[at]);
    last = key;
    const link = new CidLink(cidOf(bytes).toString('base64'));
    return { k: Buffer.from(key.slice(shared)), p: shared, t: null, v: link };
  });
  const tree = cborOf({ e: entries, l: null });
  const head = cborOf({
    did,
    rev: '3k',
    sig: Buffer.from('x'),
    data: new CidLink(cidOf(tree).toString('base64')),
    prev: null,
    version: 3,
  });
  const header = cborOf({ roots: [new CidLink(cidOf(head).toString('base64'))], version: 1 });
  const all = [head, ...blocks.map(({ bytes }) => bytes), tree].map((bytes) => Buffer.concat([cidOf(bytes), bytes]));
  return Buffer.concat([header, ...all].flatMap((bytes) => [varint(bytes.length), bytes]));
}

function varint(number: number): Buffer {
  const bytes: number[] = [];
  for (let left = number; bytes.length === 0 || left > 0; left = Math.floor(left / 128))
    bytes.push((left % 128) + (left >= 128 ? 128 : 0));
  return Buffer.from(bytes);
}

function numberOf(value: number): Buffer {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return value < 0 ? headOf(1, -1 - value) : headOf(0, value);
  const bytes = Buffer.alloc(9, 0xfb);
  bytes.writeDoubleBE(value, 1);
  return bytes;
}

function headOf(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  const bytes = Buffer.alloc(9);
  bytes[0] = (major << 5) | 27;
  bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
}
