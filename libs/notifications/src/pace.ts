/** So many at most within a span, counted in this process alone; it forgets whoever has not come for a span. */
export class Pace {
  private readonly windows = new Map<string, { startedAt: number; taken: number }>();

  constructor(private readonly limit: { most: number; withinMs: number }) {}

  /** 0 where it may go on; else how long to wait, in milliseconds. */
  take(who: string, now: Date): number {
    const { most, withinMs } = this.limit;
    this.forgetOld(now.getTime() - withinMs);
    const window = this.windows.get(who) ?? { startedAt: now.getTime(), taken: 0 };
    this.windows.set(who, window);
    if (window.taken >= most) return window.startedAt + withinMs - now.getTime();
    window.taken++;
    return 0;
  }

  // Windows stand in the order in which they began.
  private forgetOld(before: number): void {
    for (const [who, { startedAt }] of this.windows) {
      if (startedAt > before) return;
      this.windows.delete(who);
    }
  }
}
