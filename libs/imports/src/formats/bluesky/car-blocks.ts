/** A block of a CAR file: what stands under a content id. */
export interface CarBlock {
  /** The content id, in base64. */
  cid: string;
  bytes: Uint8Array;
}

export interface CarReading {
  /** Told once where the file stops inside of a block, or goes on with what is no block. */
  onCut?: () => void;
}

/** A record has at most 1 MB by the protocol; what is larger is passed over. */
const LARGEST_BLOCK = 4_000_000;
const LARGEST_HEADER = 100_000;
const SHA_256 = 0x12;

/** Streams over the blocks of a CAR file of version 1, and holds no more than one. Nothing comes of a file that is none. */
export async function* carBlocks(
  pieces: AsyncIterable<Uint8Array>,
  { onCut }: CarReading = {},
): AsyncGenerator<CarBlock, void> {
  const bytes = new ByteReader(pieces);
  try {
    const header = await bytes.varint();
    if (header === null || header > LARGEST_HEADER) throw new EndOfBytes();
    await bytes.skip(header);
    for (let length = await bytes.varint(); length !== null; length = await bytes.varint()) {
      if (length > LARGEST_BLOCK) await bytes.skip(length);
      else {
        const block = blockOf(await bytes.take(length));
        if (block) yield block;
      }
    }
  } catch (error) {
    if (!(error instanceof EndOfBytes)) throw error;
    onCut?.();
  }
}

/** A content id at the start of these bytes: its base64, and how long it is. */
export function cidAt(bytes: Uint8Array): { cid: string; length: number } | null {
  const isOld = bytes[0] === SHA_256 && bytes[1] === 32;
  // Version, codec, kind of hash, length of the hash: each is one byte in a repository.
  const length = isOld ? 34 : 4 + (bytes[3] ?? 0);
  if ((!isOld && bytes[0] !== 1) || bytes.length < length || length > 100) return null;
  return { cid: Buffer.from(bytes.subarray(0, length)).toString('base64'), length };
}

function blockOf(bytes: Uint8Array): CarBlock | null {
  const found = cidAt(bytes);
  return found && { cid: found.cid, bytes: bytes.subarray(found.length) };
}

class EndOfBytes extends Error {}

class ByteReader {
  private readonly pieces: AsyncIterator<Uint8Array>;
  private piece: Uint8Array = new Uint8Array();
  private at = 0;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** Null at the end of all bytes. */
  async varint(): Promise<number | null> {
    let value = 0;
    for (let shift = 0; shift < 49; shift += 7) {
      if (this.at >= this.piece.length && !(await this.next())) {
        if (shift === 0) return null;
        throw new EndOfBytes();
      }
      const byte = this.piece[this.at++]!;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new EndOfBytes();
  }

  async take(length: number): Promise<Uint8Array> {
    const taken = new Uint8Array(length);
    for (let filled = 0; filled < length;) {
      const part = await this.some(length - filled);
      taken.set(part, filled);
      filled += part.length;
    }
    return taken;
  }

  async skip(length: number): Promise<void> {
    for (let left = length; left > 0;) left -= (await this.some(left)).length;
  }

  private async some(most: number): Promise<Uint8Array> {
    if (this.at >= this.piece.length && !(await this.next())) throw new EndOfBytes();
    const part = this.piece.subarray(this.at, this.at + most);
    this.at += part.length;
    return part;
  }

  private async next(): Promise<boolean> {
    for (;;) {
      const { value, done } = await this.pieces.next();
      if (done) return false;
      this.piece = value;
      this.at = 0;
      if (value.length > 0) return true;
    }
  }
}
