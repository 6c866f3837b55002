/** A set or map takes no more than 2^24; a file with more comments than that has its order from the file. */
const MOST = 16_000_000;
const BITS = 32;

/**
 * Remembers ids of a source, of which there may be a million. Numbers are kept as one bit each, those that lie near each
 * other together: a blog that counts its comments through takes a thirtieth of the room of a set.
 */
export class SeenIds {
  /** By number divided by 32, which of those 32 have been seen. */
  private readonly numbers = new Map<number, number>();
  private readonly others = new Set<string>();

  has(id: string): boolean {
    const number = asNumber(id);
    return number === null ? this.others.has(id) : (this.bitsAround(number) & bitOf(number)) !== 0;
  }

  add(id: string): void {
    const number = asNumber(id);
    if (number !== null) {
      const place = placeOf(number);
      if (this.numbers.size < MOST || this.numbers.has(place))
        this.numbers.set(place, this.bitsAround(number) | bitOf(number));
    } else if (this.others.size < MOST) this.others.add(id);
  }

  private bitsAround(number: number): number {
    return this.numbers.get(placeOf(number)) ?? 0;
  }
}

function placeOf(number: number): number {
  return Math.floor(number / BITS);
}

function bitOf(number: number): number {
  return 1 << (number % BITS);
}

function asNumber(id: string): number | null {
  return /^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : null;
}
