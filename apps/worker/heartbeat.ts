import { statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BEAT_MS = 10_000;
const heartbeatFile = join(tmpdir(), 'frontporch-worker');

/** A worker has no port to ask; a file that it touches tells a container's health check that it does not hang. */
export function keepBeating(file = heartbeatFile): void {
  const beat = () => {
    try {
      writeFileSync(file, '');
    } catch {
      // Where nothing may be written nobody looks either.
    }
  };
  beat();
  setInterval(beat, BEAT_MS).unref();
}

export function beatsStill(file = heartbeatFile, now = Date.now()): boolean {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return now - mtimeMs < 3 * BEAT_MS;
}
