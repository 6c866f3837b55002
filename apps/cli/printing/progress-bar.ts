const BAR_WIDTH = 30;
const LINE_EVERY_MS = 5_000;

/** A stream that may be a terminal. */
interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** How far a long piece of work is: a bar that moves in a terminal, elsewhere a plain line now and then. */
export class ProgressBar {
  private shown = '';
  private shownAt = -Infinity;

  constructor(
    private readonly out: Output,
    private readonly unit: string,
  ) {}

  show(done: number, total: number, nowMs: number): void {
    const words = `${number(done)} of ${number(total)} ${this.unit}`;
    if (words === this.shown) return;
    if (this.out.isTTY) this.out.write(`\r${bar(done, total)} ${words}`);
    else if (nowMs - this.shownAt >= LINE_EVERY_MS || done === total) this.out.write(`${words}\n`);
    else return;
    this.shown = words;
    this.shownAt = nowMs;
  }

  /** Leaves the bar's line. */
  end(): void {
    if (this.out.isTTY && this.shown !== '') this.out.write('\n');
  }
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? BAR_WIDTH : Math.floor((done / total) * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}]`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
