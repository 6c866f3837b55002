import { retryDeadlocks } from './retry-deadlocks.js';

describe('retrying', () => {
  const failing = (code: string, times: number) => {
    let tried = 0;
    return async () => {
      if (tried++ < times) throw Object.assign(new Error(code), { code });
      return tried;
    };
  };

  it('tries a transaction again that was stopped by a deadlock, a few times', async () => {
    expect(await retryDeadlocks(failing('40P01', 3))).toBe(4);
    await expect(retryDeadlocks(failing('40P01', 4))).rejects.toThrow('40P01');
  });

  it('tries nothing else again', () => expect(retryDeadlocks(failing('23505', 1))).rejects.toThrow('23505'));
});
