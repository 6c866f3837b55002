import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config, readConfig } from '#libs/platform';
import { createApi } from '../apps/api/create-api.js';
import { createDataSource } from '../apps/database/data-source.js';
import { createWorker, workerConnections } from '../apps/worker/create-worker.js';
import { openBenchDatabase } from './bench-database.js';
import { TOKEN } from './bench-token.js';
import type { Finding } from './finding.js';
import { ask, copyAll, makeWorkspace } from './import-api.js';
import { timed, until } from './measure.js';
import { writeBlog } from './write-blog.js';

interface ImportAnswer {
  state: string;
  rowsDone: number;
  error: string | null;
}

/** A WordPress export of 100,000 comments through upload, queue and worker, against COPY of the very rows. */
export function benchFiles(): Promise<Finding[]> {
  return benchBlog(100_000);
}

/** The same of 1,000,000: rows a second must stay, and the memory too. */
export function benchManyFiles(): Promise<Finding[]> {
  return benchBlog(1_000_000);
}

async function benchBlog(comments: number): Promise<Finding[]> {
  const bench = await openBenchDatabase();
  const config = new Config({ ...readConfig({ DATABASE_URL: bench.url, LOG_LEVEL: 'error' }), port: 0 });
  const api = await createApi(config, await createDataSource(bench.url).initialize(), { requestsPerMinute: 1_000_000 });
  const worker = await createWorker(config, await createDataSource(bench.url, workerConnections(config)).initialize());
  const folder = await mkdtemp(join(tmpdir(), 'frontporch-bench-'));
  try {
    await api.listen(0, '127.0.0.1');
    const workspaceId = await makeWorkspace(bench.client);
    const base = `${await api.getUrl()}/api/workspaces/${workspaceId}/imports`;
    const path = join(folder, 'mara.wordpress.xml');
    await writeBlog(path, comments);
    const { size } = await stat(path);
    const upload = await timed(() => send(base, path));
    const importId = upload.result;
    const preview = await timed(() => ask(`${base}/${importId}/files`, 'GET'));
    const run = await timed(() => bringIn(base, importId));
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    const second = await send(base, path);
    const again = await timed(() => bringIn(base, second));
    const copied = await copyAll(bench.client, await bench.another('copied'));
    const against = `${(copied / 1000).toFixed(1)} s COPY of the same rows`;
    const rate = (ms: number) => `${Math.round(comments / (ms / 60_000)).toLocaleString('en')} rows a minute`;
    const line = (name: string, ms: number, more: string, aim: number | null): Finding => {
      return { name, measured: `${(ms / 1000).toFixed(1)} s${more}`, against, ratio: ms / copied, aim };
    };
    return [
      line(
        `a WordPress export of ${comments.toLocaleString('en')} comments, the job`,
        run.ms,
        `, ${rate(run.ms)}, peak ${peak} MB`,
        6,
      ),
      line('its upload', upload.ms, `, ${Math.round(size / 1024 ** 2)} MB`, null),
      line('its preview', preview.ms, '', null),
      line('the same file a second time, the job', again.ms, `, ${rate(again.ms)}`, null),
    ];
  } finally {
    await worker.close();
    await api.close();
    await bench.close();
    await rm(folder, { recursive: true });
  }
}

async function send(base: string, path: string): Promise<string> {
  const form = new FormData();
  form.append('files', await openAsBlob(path), 'mara.wordpress.xml');
  const answer = await fetch(`${base}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}` },
    body: form,
  });
  if (!answer.ok) throw new Error(`Upload: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { importId: string }).importId;
}

async function bringIn(base: string, id: string): Promise<void> {
  await ask(`${base}/${id}/run`, 'POST', {});
  await until(
    async () => {
      const { state, error } = await ask<ImportAnswer>(`${base}/${id}`, 'GET');
      if (state === 'failed') throw new Error(error ?? 'The import failed.');
      return state === 'done' ? state : null;
    },
    3_600_000,
    500,
  );
}
