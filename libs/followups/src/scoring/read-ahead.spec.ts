import { readAhead } from './read-ahead.js';

async function* source(told: string[], failsAt = Infinity): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= 3; number += 1) {
      told.push(`read ${number}`);
      if (number === failsAt) throw new Error('no more');
      yield number;
    }
  } finally {
    told.push('closed');
  }
}

describe('reading ahead', () => {
  it('has the next one on its way while one is in hand, and keeps the order', async () => {
    const told: string[] = [];
    for await (const number of readAhead(source(told))) told.push(`use ${number}`);
    expect(told).toEqual(['read 1', 'read 2', 'use 1', 'read 3', 'use 2', 'closed', 'use 3']);
  });

  it('tells a failure when its turn comes', async () => {
    const told: string[] = [];
    const used: number[] = [];
    const reading = async () => {
      for await (const number of readAhead(source(told, 3))) used.push(number);
    };
    await expect(reading()).rejects.toThrow('no more');
    expect(used).toEqual([1, 2]);
  });

  it('closes the source where nobody reads on', async () => {
    const told: string[] = [];
    for await (const number of readAhead(source(told))) if (number === 1) break;
    expect(told).toEqual(['read 1', 'read 2', 'closed']);
  });
});
