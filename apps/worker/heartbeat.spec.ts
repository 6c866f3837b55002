import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beatsStill, keepBeating } from './heartbeat.js';

describe('the heartbeat of a worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'porch-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is missed before the first beat and three beats after the last one', () => {
    const file = join(folder, 'alive');
    expect(beatsStill(file)).toBe(false);
    keepBeating(file);
    expect(beatsStill(file)).toBe(true);
    expect(beatsStill(file, Date.now() + 31_000)).toBe(false);
  });

  it('never stops a worker that may not write', () => {
    const file = join(folder, 'no', 'such', 'folder');
    expect(() => keepBeating(file)).not.toThrow();
    expect(beatsStill(file)).toBe(false);
  });
});
