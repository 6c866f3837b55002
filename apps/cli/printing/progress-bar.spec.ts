import { ProgressBar } from './progress-bar.js';

function watch(isTTY: boolean) {
  const written: string[] = [];
  return { written, bar: new ProgressBar({ isTTY, write: (text) => written.push(text) }, 'rows') };
}

describe('ProgressBar', () => {
  it('moves in a terminal, on one line', () => {
    const { bar, written } = watch(true);
    bar.show(0, 10_000, 0);
    bar.show(5_000, 10_000, 10);
    bar.show(5_000, 10_000, 20);
    bar.show(10_000, 10_000, 30);
    bar.end();
    expect(written).toEqual([
      `\r[${'-'.repeat(30)}] 0 of 10,000 rows`,
      `\r[${'#'.repeat(15)}${'-'.repeat(15)}] 5,000 of 10,000 rows`,
      `\r[${'#'.repeat(30)}] 10,000 of 10,000 rows`,
      '\n',
    ]);
  });

  it('writes a plain line now and then elsewhere, and always the last one', () => {
    const { bar, written } = watch(false);
    for (const [done, ms] of [
      [1, 0],
      [2, 1_000],
      [3, 4_999],
      [4, 5_000],
      [9, 5_001],
      [10, 5_002],
    ] as const)
      bar.show(done, 10, ms);
    bar.end();
    expect(written).toEqual(['1 of 10 rows\n', '4 of 10 rows\n', '10 of 10 rows\n']);
  });

  it('is full where there is nothing to do', () => {
    const { bar, written } = watch(true);
    bar.show(0, 0, 0);
    expect(written[0]).toContain('#'.repeat(30));
  });
});
