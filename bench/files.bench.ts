import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBenchDatabase } from './bench-database.js';
import { TOKEN } from './bench-token.js';
import type { Finding } from './finding.js';
import { ask, copyAll, makeWorkspace } from './import-api.js';
import { timed, until } from './measure.js';
import { startServer } from './server-process.js';
import { writeBlog } from './write-blog.js';

interface ImportAnswer {
  state: string;
  rowsDone: number;
  error: string | null;
}

const COMMENTS = 100_000;
/** `FRONTPORCH_BENCH_ROWS` makes the large run shorter. */
const MANY = Number(process.env.FRONTPORCH_BENCH_ROWS ?? 1_000_000);

/** A WordPress export of 100,000 comments through upload, queue and worker, against COPY of the very rows. */
export function benchFiles(): Promise<Finding[]> {
  return withBlog(COMMENTS, async ({ base, path, bench, peak }) => {
    const { size } = await stat(path);
    const upload = await timed(() => send(base, path));
    const preview = await timed(() => ask(`${base}/${upload.result}/files`, 'GET'));
    const run = await timed(() => bringIn(base, upload.result));
    const memory = await peak();
    const second = await send(base, path);
    const again = await timed(() => bringIn(base, second));
    const copied = await copyAll(bench.client, await bench.another('copied'));
    const against = `${(copied / 1000).toFixed(1)} s COPY of the same rows`;
    const line = (name: string, ms: number, more: string, aim: number | null): Finding => {
      return { name, measured: `${(ms / 1000).toFixed(1)} s${more}`, against, ratio: ms / copied, aim };
    };
    const name = `a WordPress export of ${COMMENTS.toLocaleString('en')} comments, the job`;
    return [
      line(name, run.ms, `, ${rateInWords(COMMENTS, run.ms)}, peak ${memory} MB`, 6),
      line('its upload', upload.ms, `, ${Math.round(size / 1024 ** 2)} MB`, null),
      line('its preview', preview.ms, '', null),
      line('the same file a second time, the job', again.ms, `, ${rateInWords(COMMENTS, again.ms)}`, null),
    ];
  });
}

/** The same of 1,000,000: the last rows must come in as fast as the first, and the memory stay. */
export function benchManyFiles(): Promise<Finding[]> {
  return withBlog(MANY, async ({ base, path, peak }) => {
    const id = await send(base, path);
    const fifth = MANY / 5;
    const start = performance.now();
    let [firstFifth, lastFifth] = [0, 0];
    const run = await timed(() =>
      bringIn(base, id, (rows) => {
        const passed = performance.now() - start;
        if (rows >= fifth && firstFifth === 0) firstFifth = (passed / rows) * fifth;
        if (rows >= MANY - fifth && lastFifth === 0) lastFifth = passed;
      }),
    );
    const last = run.ms - lastFifth;
    return [
      {
        name: `a WordPress export of ${MANY.toLocaleString('en')} comments, the last fifth of the job`,
        measured: `${(last / 1000).toFixed(1)} s of ${(run.ms / 1000).toFixed(1)} s, ${rateInWords(MANY, run.ms)}, peak ${await peak()} MB`,
        against: `${(firstFifth / 1000).toFixed(1)} s its first fifth`,
        ratio: last / firstFifth,
        aim: 1.2,
      },
    ];
  });
}

interface BlogToBring {
  base: string;
  path: string;
  bench: Awaited<ReturnType<typeof openBenchDatabase>>;
  /** The most memory that the server and its worker, one process, have held, in MB. */
  peak(): Promise<number | null>;
}

/** On `frontporch start`, with everything that it does beside an import. */
async function withBlog(comments: number, measure: (blog: BlogToBring) => Promise<Finding[]>): Promise<Finding[]> {
  const bench = await openBenchDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'frontporch-bench-'));
  try {
    const workspaceId = await makeWorkspace(bench.client);
    const path = join(folder, 'mara.wordpress.xml');
    await writeBlog(path, comments);
    const server = await startServer(['dist/apps/cli/main.js', 'start'], { DATABASE_URL: bench.url });
    try {
      const base = `${server.address}/api/workspaces/${workspaceId}/imports`;
      return await measure({ base, path, bench, peak: () => server.peakMegabytes() });
    } finally {
      await server.stop();
    }
  } finally {
    await bench.close();
    await rm(folder, { recursive: true });
  }
}

function rateInWords(rows: number, ms: number): string {
  return `${Math.round(rows / (ms / 60_000)).toLocaleString('en')} rows a minute`;
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

async function bringIn(base: string, id: string, onRows: (rows: number) => void = () => undefined): Promise<void> {
  await ask(`${base}/${id}/run`, 'POST', {});
  await until(
    async () => {
      const { state, error, rowsDone } = await ask<ImportAnswer>(`${base}/${id}`, 'GET');
      onRows(rowsDone);
      if (state === 'failed') throw new Error(error ?? 'The import failed.');
      return state === 'done' ? state : null;
    },
    3_600_000,
    1_000,
  );
}
