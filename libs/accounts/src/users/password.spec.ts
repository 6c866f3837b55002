import { hashPassword, passwordMatches } from './password.js';

describe('password', () => {
  it('is kept as argon2id with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('le café du coin'), hashPassword('le café du coin')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
  });

  it('matches itself, however its accents were typed, and nothing else', async () => {
    const kept = await hashPassword('le caf\u00e9 du coin');
    expect(await passwordMatches(kept, 'le caf\u00e9 du coin')).toBe(true);
    expect(await passwordMatches(kept, 'le cafe\u0301 du coin')).toBe(true);
    expect(await passwordMatches(kept, 'le cafe du coin')).toBe(false);
    expect(await passwordMatches(kept, 'Le caf\u00e9 du coin')).toBe(false);
  });

  it('matches nothing where there is no user, not even the password of nobody', async () => {
    expect(await passwordMatches(null, 'the password of nobody')).toBe(false);
  });

  it('is as much work where there is no user', async () => {
    const kept = await hashPassword('le café du coin');
    const known = await workOf(() => passwordMatches(kept, 'not the password'));
    const unknown = await workOf(() => passwordMatches(null, 'not the password'));
    expect(unknown).toBeGreaterThan(known / 3);
  });
});

/** Processor time of several rounds, in microseconds; unlike the clock it does not care who else keeps the machine busy. */
async function workOf(check: () => Promise<boolean>): Promise<number> {
  await check();
  const before = process.cpuUsage();
  for (let round = 0; round < 5; round += 1) await check();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
