const BITS = 15;
const WORDS = 1 << (BITS - 5);

/** Remembers ids: numbers in a bit each, so that a million of them takes some hundred kilobytes; others as they are. */
export class SeenNumbers {
  private readonly blocks = new Map<number, Uint32Array>();
  private readonly others = new Set<string>();

  has(id: string): boolean {
    const number = asNumber(id);
    if (number === null) return this.others.has(id);
    const word = this.blocks.get(Math.floor(number / 2 ** BITS))?.[(number >>> 5) % WORDS] ?? 0;
    return ((word >>> (number & 31)) & 1) === 1;
  }

  add(id: string): void {
    const number = asNumber(id);
    if (number === null) {
      this.others.add(id);
      return;
    }
    const key = Math.floor(number / 2 ** BITS);
    let block = this.blocks.get(key);
    if (!block) this.blocks.set(key, (block = new Uint32Array(WORDS)));
    block[(number >>> 5) % WORDS]! |= 1 << (number & 31);
  }
}

function asNumber(id: string): number | null {
  return /^(0|[1-9]\d{0,8})$/.test(id) ? Number(id) : null;
}
