/** A set takes no more than 2^24; a file with more comments than that has its order from the file. */
const MOST = 16_000_000;

/** Remembers ids of a source, of which there may be a million: as numbers where they are some, which take a third of the room. */
export class SeenIds {
  private readonly ids = new Set<number | string>();

  has(id: string): boolean {
    return this.ids.has(asNumber(id));
  }

  add(id: string): void {
    if (this.ids.size < MOST) this.ids.add(asNumber(id));
  }
}

function asNumber(id: string): number | string {
  return /^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id;
}
