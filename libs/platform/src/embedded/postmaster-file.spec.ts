import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, parsePostmasterFile, removeStalePostmaster } from './postmaster-file.js';

const written = '4711\n/home/mara/porch/postgres\n1795400000\n40561\n\n127.0.0.1\n  5432001    32768\nready   \n';

describe('postmaster.pid', () => {
  it('tells the process and the port', () => {
    expect(parsePostmasterFile(written)).toEqual({ pid: 4711, port: 40561 });
  });

  it.each([
    ['', 'empty'],
    ['4711\n/home/mara/porch/postgres\n', 'half written'],
    ['a\nb\nc\nd\n', 'something else'],
  ])('is not read from %j (%s)', (text) => {
    expect(parsePostmasterFile(text)).toBeNull();
  });

  it('is stale when its number belongs to a process that works elsewhere, or to none', async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'porch-')));
    try {
      expect(await isAlive(process.cwd(), { pid: process.pid })).toBe(true);
      // Only Linux tells where a process works; elsewhere a living number counts as the server.
      if (process.platform === 'linux') expect(await isAlive(folder, { pid: process.pid })).toBe(false);
      expect(await isAlive(folder, { pid: 2 ** 22 + 1 })).toBe(false);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is only removed while it still names the stale process', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'porch-'));
    try {
      await writeFile(join(folder, 'postmaster.pid'), written);
      await removeStalePostmaster(folder, { pid: 1, port: 40561 });
      expect(await readdir(folder)).toEqual(['postmaster.pid']);
      await removeStalePostmaster(folder, { pid: 4711, port: 40561 });
      expect(await readdir(folder)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
