import type { SourceLeftOut, SourcePlace } from '../file-records.js';

/** Counts what is left out by its reason, so that thousands of a kind are one row. */
export class LeftOutTally {
  private readonly counts = new Map<string, SourceLeftOut & { count: number }>();

  /** `place` and `excerpt` of the first of a kind stand for all. */
  add(reason: string, place: SourcePlace, excerpt = '', count = 1): void {
    const known = this.counts.get(reason);
    if (known) known.count += count;
    else this.counts.set(reason, { type: 'left_out', place, reason, excerpt: excerpt.slice(0, EXCERPT), count });
  }

  /** In the order in which the reasons came up; empty again after. */
  take(): SourceLeftOut[] {
    const taken = [...this.counts.values()];
    this.counts.clear();
    return taken;
  }
}

/** As much as a list shows of a row. */
const EXCERPT = 500;
