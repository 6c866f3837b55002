import { cidAt } from './car-blocks.js';

/** A link to another block, by its content id in base64. */
export class CidLink {
  constructor(readonly cid: string) {}
}

class BrokenCbor extends Error {}

const DEEPEST = 64;
const CID_TAG = 42;

/**
 * The value of a block of DAG-CBOR, the strict kind in which repositories are written: lengths are told beforehand, keys are texts,
 * tag 42 is a link. Undefined for anything else.
 */
export function cborValue(bytes: Uint8Array): unknown {
  try {
    return new CborReader(bytes).value(0);
  } catch (error) {
    if (error instanceof BrokenCbor) return undefined;
    throw error;
  }
}

class CborReader {
  private at = 0;
  private readonly view: DataView;
  private static readonly text = new TextDecoder('utf-8');

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  value(depth: number): unknown {
    if (depth > DEEPEST) throw new BrokenCbor();
    const first = this.byte();
    const [major, info] = [first >> 5, first & 31];
    if (major === 7) return this.simple(info);
    const length = this.length(info);
    if (major === 0) return Number.isSafeInteger(Number(length)) ? Number(length) : String(length);
    if (major === 1) return Number.isSafeInteger(Number(length)) ? -1 - Number(length) : String(-1n - BigInt(length));
    const count = Number(length);
    if (major === 2) return this.take(count);
    if (major === 3) return CborReader.text.decode(this.take(count));
    if (major === 4) return this.list(count, depth);
    return major === 5 ? this.map(count, depth) : this.tagged(count, depth);
  }

  private list(count: number, depth: number): unknown[] {
    this.expect(count);
    const list: unknown[] = [];
    for (let at = 0; at < count; at++) list.push(this.value(depth + 1));
    return list;
  }

  private map(count: number, depth: number): Record<string, unknown> {
    this.expect(count * 2);
    // A key called "__proto__" is a key like any other.
    const map = Object.create(null) as Record<string, unknown>;
    for (let at = 0; at < count; at++) {
      const key = this.value(depth + 1);
      if (typeof key !== 'string') throw new BrokenCbor();
      map[key] = this.value(depth + 1);
    }
    return map;
  }

  private tagged(tag: number, depth: number): unknown {
    const value = this.value(depth + 1);
    if (tag !== CID_TAG || !(value instanceof Uint8Array)) return value;
    const found = cidAt(value.subarray(1));
    if (!found) throw new BrokenCbor();
    return new CidLink(found.cid);
  }

  private simple(info: number): unknown {
    if (info === 20 || info === 21) return info === 21;
    if (info === 22 || info === 23) return null;
    if (info !== 27) throw new BrokenCbor();
    this.expect(8);
    this.at += 8;
    return this.view.getFloat64(this.at - 8);
  }

  private length(info: number): number | bigint {
    if (info < 24) return info;
    const size = { 24: 1, 25: 2, 26: 4, 27: 8 }[info];
    if (size === undefined) throw new BrokenCbor();
    this.expect(size);
    const at = this.at;
    this.at += size;
    if (size === 1) return this.view.getUint8(at);
    if (size === 2) return this.view.getUint16(at);
    return size === 4 ? this.view.getUint32(at) : this.view.getBigUint64(at);
  }

  private byte(): number {
    this.expect(1);
    return this.bytes[this.at++]!;
  }

  private take(count: number): Uint8Array {
    this.expect(count);
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  // No value has less than a byte, so that a length that lies is known before anything is set aside for it.
  private expect(count: number): void {
    if (count > this.bytes.length - this.at) throw new BrokenCbor();
  }
}
