import { countTo, thinking } from '../../test/thinking.js';
import { inThread } from './in-thread.js';

const gather = async <One>(source: AsyncIterable<One>): Promise<One[]> => {
  const all: One[] = [];
  for await (const one of source) all.push(one);
  return all;
};

describe('work in a thread', () => {
  it('hands over all that is yielded, in order, in as many slices as it takes', async () => {
    const numbers = await gather(inThread<number>({ module: thinking, name: 'countTo', args: [2_345] }));
    expect(numbers).toEqual([...countTo(2_345)]);
    expect(await gather(inThread({ module: thinking, name: 'countTo', args: [0] }))).toEqual([]);
  });

  it('leaves this thread free while it thinks', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 10);
    try {
      const thought = await gather(inThread({ module: thinking, name: 'thinkFor', args: [1_000] }));
      // An event loop that was blocked would have had no turn at all.
      expect([thought, turns > 10]).toEqual([['thought'], true]);
    } finally {
      clearInterval(timer);
    }
  });

  it('throws what is thrown in it', async () => {
    const numbers: number[] = [];
    const reading = async () => {
      for await (const one of inThread<number>({ module: thinking, name: 'failAfter', args: [700] })) numbers.push(one);
    };
    await expect(reading()).rejects.toThrow('No further.');
    expect(numbers).toEqual([...countTo(numbers.length)]);
    await expect(gather(inThread({ module: thinking, name: 'nothing', args: [] }))).rejects.toThrow('not a function');
  });

  it('ends at once when it is aborted, or when nobody reads on', async () => {
    const tenMinutes = { module: thinking, name: 'thinkFor', args: [600_000] };
    await expect(gather(inThread(tenMinutes, AbortSignal.timeout(300)))).rejects.toThrow('aborted');
    for await (const number of inThread<number>({ module: thinking, name: 'countTo', args: [1_000_000] })) {
      if (number === 3) break;
    }
  });
});
