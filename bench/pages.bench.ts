import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { Clocks } from '#libs/interactions';
import { Database, readConfig } from '#libs/platform';
import pg from 'pg';
import type { DataSource, Logger } from 'typeorm';
import { createApi } from '../apps/api/create-api.js';
import { createDataSource } from '../apps/database/data-source.js';
import { openBenchDatabase, type BenchDatabase } from './bench-database.js';
import { giveToken, TOKEN } from './bench-token.js';
import { fillMillion } from './fill-million.js';
import { inTurn } from './measure.js';
import type { Finding } from './finding.js';
import { startServer } from './server-process.js';

const size = { contacts: 100_000, interactions: 1_000_000 };
const ROUNDS = 60;

const pages = {
  'review, longest silence first': 'review',
  'people by name': 'contacts',
  'people by last exchange': 'contacts?sort=-exchange',
  'people, a name searched': 'contacts?search=abcde',
};

/** First pages over HTTP, from a server in a process of its own, against the very statements they send through `pg`. */
export async function benchPages(): Promise<Finding[]> {
  const bench = await openBenchDatabase();
  try {
    const { workspaceId, sent } = await prepare(bench);
    const server = await startServer(['dist/apps/api/main.js'], { DATABASE_URL: bench.url });
    try {
      const findings: Finding[] = [];
      for (const [name, path] of Object.entries(pages)) {
        const url = `${server.address}/api/workspaces/${workspaceId}/${path}`;
        findings.push(await benchPage(name, url, bench.client, sent.get(path) ?? []));
      }
      return findings;
    } finally {
      await server.stop();
    }
  } finally {
    await bench.close();
  }
}

// Fills the database, and listens to what each page sends; that API lives in this process and is gone before the timing.
async function prepare(bench: BenchDatabase): Promise<{ workspaceId: string; sent: Map<string, Statement[]> }> {
  const statements = new Statements();
  const dataSource = createDataSource(bench.url);
  dataSource.setOptions({ logger: statements, logging: ['query'] });
  await dataSource.initialize();
  const workspaceId = await fill(bench.client, dataSource);
  const api = await createApi(readConfig({ DATABASE_URL: bench.url, LOG_LEVEL: 'error' }), dataSource);
  try {
    await api.listen(0, '127.0.0.1');
    const base = `${await api.getUrl()}/api/workspaces/${workspaceId}/`;
    const sent = new Map<string, Statement[]>();
    for (const path of Object.values(pages)) sent.set(path, await statements.during(() => ask(base + path)));
    return { workspaceId, sent };
  } finally {
    await api.close();
  }
}

// One connection kept open, as a browser keeps it.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

async function ask(url: string): Promise<void> {
  const request = get(url, { agent, headers: { authorization: `Bearer ${TOKEN}` } });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const page = (await json(answer)) as { items?: unknown[] };
  if (answer.statusCode !== 200 || !page.items?.length) throw new Error(`${url} answered ${answer.statusCode}`);
}

async function benchPage(name: string, url: string, client: pg.Client, sent: Statement[]): Promise<Finding> {
  const bare = async () => {
    for (const { sql, parameters } of sent) await client.query(sql, parameters);
  };
  const { one, other } = await inTurn(ROUNDS, () => ask(url), bare);
  return {
    name,
    measured: `${one.toFixed(1)} ms over HTTP`,
    against: `${other.toFixed(1)} ms bare SQL`,
    ratio: one / other,
    aim: 2,
  };
}

async function fill(client: pg.Client, dataSource: DataSource): Promise<string> {
  const workspaceId = await fillMillion(client, size);
  const database = new Database(dataSource);
  const clocks = new Clocks(database);
  const ids = await database.query<{ id: string }>('select id from contacts order by id');
  for (let from = 0; from < ids.length; from += 5_000) {
    const slice = ids.slice(from, from + 5_000).map((row) => row.id);
    await database.transaction((tx) => clocks.refresh(tx, workspaceId, slice));
  }
  await client.query('vacuum analyze');
  await giveToken(client, workspaceId, 'read');
  return workspaceId;
}

interface Statement {
  sql: string;
  parameters: unknown[];
}

// Remembers what one request sends, without the lookup of its token, which the bare SQL does not need.
class Statements implements Logger {
  private heard: Statement[] | null = null;

  async during(work: () => Promise<unknown>): Promise<Statement[]> {
    await work();
    this.heard = [];
    await work();
    const heard = this.heard.filter(({ sql }) => !/api_tokens/.test(sql));
    this.heard = null;
    return heard;
  }

  logQuery(sql: string, parameters: unknown[] = []): void {
    this.heard?.push({ sql, parameters });
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
