import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#libs/platform';
import type { Finding } from './finding.js';
import { median, timed } from './measure.js';
import { startServer } from './server-process.js';

const LATER_STARTS = 5;

/** From the command to the first answer, the first time and later, against the database's own share of it. */
export async function benchStart(): Promise<Finding[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'frontporch-bench-'));
  try {
    const first = await timeToFirstAnswer(dataDir);
    const bareFirst = await databaseAlone(await mkdtemp(join(tmpdir(), 'frontporch-bench-bare-')), true);
    const later: number[] = [];
    const bareLater: number[] = [];
    for (let round = 0; round < LATER_STARTS; round += 1) {
      later.push(await timeToFirstAnswer(dataDir));
      bareLater.push(await databaseAlone(dataDir, false));
    }
    return [
      finding('first start, empty folder, to the first answer', first, bareFirst),
      finding('later start, to the first answer', median(later), median(bareLater)),
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function finding(name: string, whole: number, database: number): Finding {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  return {
    name,
    measured: seconds(whole),
    against: `${seconds(database)} database alone`,
    ratio: whole / database,
    aim: null,
  };
}

async function timeToFirstAnswer(dataDir: string): Promise<number> {
  const command = ['dist/apps/cli/main.js', 'start'];
  const { ms, result } = await timed(() => startServer(command, { FRONTPORCH_DATA_DIR: dataDir }));
  await result.stop();
  return ms;
}

async function databaseAlone(dataDir: string, remove: boolean): Promise<number> {
  const { ms, result } = await timed(() => startEmbeddedPostgres({ dataDir, log: () => undefined }));
  await result.stop();
  if (remove) await rm(dataDir, { recursive: true, force: true });
  return ms;
}
