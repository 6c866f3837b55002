import { Config, readConfig } from '#libs/platform';
import pg from 'pg';
import { createApi } from '../apps/api/create-api.js';
import { createDataSource } from '../apps/database/data-source.js';
import { createWorker, workerConnections } from '../apps/worker/create-worker.js';
import { openBenchDatabase } from './bench-database.js';
import type { Finding } from './finding.js';
import { ask, copyAll, makeWorkspace } from './import-api.js';
import { timed, until } from './measure.js';
import { writeThread } from './write-thread.js';

const ITEMS = 100_000;

interface ImportAnswer {
  id: string;
  state: string;
  rowsTotal: number;
  error: string | null;
}

/** A thread of 100,000 comments through API, queue and worker, against COPY of the very rows into the same tables. */
export async function benchImport(): Promise<Finding[]> {
  const bench = await openBenchDatabase();
  const config = new Config({ ...readConfig({ DATABASE_URL: bench.url, LOG_LEVEL: 'error' }), port: 0 });
  const api = await createApi(config, await createDataSource(bench.url).initialize(), { requestsPerMinute: 1_000_000 });
  const worker = await createWorker(config, await createDataSource(bench.url, workerConnections(config)).initialize());
  try {
    await api.listen(0, '127.0.0.1');
    const workspaceId = await makeWorkspace(bench.client);
    const base = `${await api.getUrl()}/api/workspaces/${workspaceId}/imports`;
    const text = writeThread(ITEMS);
    const preview = await timed(() => ask<{ import: ImportAnswer }>(`${base}/preview`, 'POST', { text }));
    const { id, rowsTotal } = preview.result.import;
    const run = await timed(() => bringIn(base, id));
    const authors = await timed(() => readAuthors(bench.client));
    const again = await timed(() => importAgain(base, text));
    const peak = process.resourceUsage().maxRSS / 1024;
    const copied = await copyAll(bench.client, await bench.another('copied'));
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    const rate = `${Math.round(rowsTotal / (run.ms / 1000)).toLocaleString('en')} rows a second`;
    const against = `${seconds(copied)} COPY of the same rows`;
    const line = (name: string, ms: number, more: string, aim: number | null): Finding => {
      return { name, measured: seconds(ms) + more, against, ratio: ms / copied, aim };
    };
    return [
      line(
        `import of ${rowsTotal.toLocaleString('en')} items, the job`,
        run.ms,
        `, ${rate}, peak ${Math.round(peak)} MB`,
        6,
      ),
      line('its preview', preview.ms, '', null),
      line('the close reading of its authors, a job', authors.ms, '', null),
      line('the same text a second time, preview and job', again.ms, '', null),
    ];
  } finally {
    await worker.close();
    await api.close();
    await bench.close();
  }
}

async function bringIn(base: string, id: string): Promise<void> {
  await ask(`${base}/${id}/run`, 'POST', {});
  await until(async () => {
    const { state, error } = await ask<ImportAnswer>(`${base}/${id}`, 'GET');
    if (state === 'failed') throw new Error(error ?? 'The import failed.');
    return state === 'done' ? state : null;
  }, 600_000);
}

// The signals of so many items take minutes; they are given up, so that they don't slow down what is measured next.
async function readAuthors(client: pg.Client): Promise<void> {
  await until(async () => {
    const { rows } = await client.query('select from readings where position_done > 0');
    return rows.length > 0 ? true : null;
  }, 600_000);
  await client.query('update readings set changes_read = changes');
}

async function importAgain(base: string, text: string): Promise<void> {
  const { import: preview } = await ask<{ import: ImportAnswer }>(`${base}/preview`, 'POST', { text });
  await bringIn(base, preview.id);
}
