import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP of these files, by name; `lie` may change what its index says of an entry. */
export function makeZip(
  files: Record<string, string | Uint8Array>,
  lie: (name: string, size: number) => number = (_, size) => size,
): Buffer {
  const parts: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(lie(name, bytes.length), 18);
    facts.writeUInt16LE(label.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004'), facts, label, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    index.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, label);
    at += 30 + label.length + packed.length;
  }
  const end = Buffer.alloc(18);
  const indexBytes = Buffer.concat(index);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(indexBytes.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, indexBytes, Buffer.from('PK\u0005\u0006'), end]);
}
