import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '../config/config.js';
import { readConfig } from '../config/read-config.js';
import { Sealer } from './sealer.js';

describe('Sealer', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frontporch-sealer-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const sealer = (given: Partial<Config>) => new Sealer(new Config({ ...readConfig({}), dataDir: folder, ...given }));

  it('opens what it sealed, also after a restart, by a key file that nobody else may read', async () => {
    const sealed = await sealer({}).seal('mail a', 'sweet peas');
    expect(sealed.toString('latin1')).not.toContain('sweet');
    expect(await sealer({}).open('mail a', sealed)).toBe('sweet peas');
    expect((await stat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600);
  });

  it('opens nothing with another key, in another place, or after a change', async () => {
    const sealed = await sealer({ secretKey: 'one' }).seal('mail a', 'sweet peas');
    const open = (secretKey: string, place: string, bytes: Buffer) => sealer({ secretKey }).open(place, bytes);
    expect(await open('one', 'mail a', sealed)).toBe('sweet peas');
    expect(await open('two', 'mail a', sealed)).toBeNull();
    expect(await open('one', 'mail b', sealed)).toBeNull();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(await open('one', 'mail a', changed)).toBeNull();
    expect(await open('one', 'mail a', Buffer.from('short'))).toBeNull();
  });

  it('seals the same text to other bytes each time', async () => {
    const one = sealer({ secretKey: 'one' });
    expect(await one.seal('a', 'x')).not.toEqual(await one.seal('a', 'x'));
  });

  it('needs a key where processes share a database', async () => {
    const shared = { databaseUrl: 'postgres://db/porch' };
    expect(sealer(shared).canSeal).toBe(false);
    await expect(sealer(shared).seal('a', 'x')).rejects.toThrow('SECRET_KEY');
    expect(await sealer(shared).open('a', Buffer.alloc(40))).toBeNull();
    expect(sealer({ ...shared, secretKey: 'one' }).canSeal).toBe(true);
  });
});
