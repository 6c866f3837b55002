import { NestFactory } from '@nestjs/core';
import { Rescorer, FollowupsModule } from '#libs/followups';
import { Clocks } from '#libs/interactions';
import { Database, PlatformModule, readConfig } from '#libs/platform';
import type pg from 'pg';
import { createDataSource } from '../apps/database/data-source.js';
import { openBenchDatabase } from './bench-database.js';
import { fillMillion } from './fill-million.js';
import { timed } from './measure.js';
import type { Finding } from './finding.js';

const size = { contacts: 10_000, interactions: 100_000 };
/** One in so many contacts is touched again. */
const ONE_IN = 100;

class BenchModule {}

/** Scoring everybody, and then one in a hundred, against one pass of SQL over the same rows. */
export async function benchRescore(): Promise<Finding[]> {
  const bench = await openBenchDatabase();
  const dataSource = await createDataSource(bench.url).initialize();
  const config = readConfig({ DATABASE_URL: bench.url, LOG_LEVEL: 'error' });
  const imports = [PlatformModule.forRoot(config, dataSource), FollowupsModule];
  const context = await NestFactory.createApplicationContext({ module: BenchModule, imports }, { logger: false });
  try {
    const workspaceId = await fillMillion(bench.client, size);
    await refreshClocks(context.get(Database, { strict: false }), workspaceId);
    await bench.client.query('vacuum analyze');
    const rescorer = context.get(Rescorer, { strict: false });
    const everybody = await timed(() => rescorer.rescore(workspaceId));
    await bench.client.query('vacuum analyze');
    const onePass = await timed(() => bench.client.query(ONE_PASS, [workspaceId]));
    await touchSome(bench.client, workspaceId);
    const some = await timed(() => rescorer.rescore(workspaceId));
    const idle = await timed(() => rescorer.rescore(workspaceId));
    const [{ open }] = (await bench.client.query(`select count(*)::int as open from suggestions where state = 'open'`))
      .rows;
    const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;
    const counted = (scored: number) => `scoring of ${scored.toLocaleString('en')} contacts`;
    return [
      {
        name: `${counted(everybody.result)}, ${open.toLocaleString('en')} lines open`,
        measured: ms(everybody.ms),
        against: `${ms(onePass.ms)} one SQL pass over the same rows`,
        ratio: everybody.ms / onePass.ms,
        aim: 5,
      },
      {
        name: `${counted(some.result)} that were touched`,
        measured: ms(some.ms),
        against: `${ms(everybody.ms)} everybody`,
        ratio: some.ms / everybody.ms,
        aim: 0.05,
      },
      {
        name: 'scoring where nobody waits',
        measured: `${idle.ms.toFixed(1)} ms`,
        against: `${ms(everybody.ms)} everybody`,
        ratio: idle.ms / everybody.ms,
        aim: null,
      },
    ];
  } finally {
    await context.close();
    await bench.close();
  }
}

async function refreshClocks(database: Database, workspaceId: string): Promise<void> {
  const clocks = new Clocks(database);
  const ids = await database.query<{ id: string }>('select id from contacts order by id');
  for (let from = 0; from < ids.length; from += 5_000) {
    const slice = ids.slice(from, from + 5_000).map(({ id }) => id);
    await database.transaction((tx) => clocks.refresh(tx, workspaceId, slice));
  }
}

async function touchSome(client: pg.Client, workspaceId: string): Promise<void> {
  await client.query(
    `insert into rescore (workspace_id, contact_id)
     select workspace_id, id from contacts where workspace_id = $1 and abs(hashtext(id::text)) % $2 = 0`,
    [workspaceId, ONE_IN],
  );
}

// What any scoring in SQL would have to do at least: order each contact's rows, look at each one's neighbour and words,
// and put the outcome into a table.
const ONE_PASS = `
  create temporary table one_pass as
  with told as (
    select i.contact_id, i.happened_at, i.direction, i.kind,
      i.happened_at - lag(i.happened_at) over (partition by i.contact_id order by i.sort_at, i.id) as gap,
      i.direction = 'inbound' and i.text ~ '\\?' and not exists (
        select from interactions o where o.workspace_id = i.workspace_id and o.contact_id = i.contact_id
          and o.direction = 'outbound' and o.sort_at > i.sort_at
      ) as waits
    from interactions i where i.workspace_id = $1
  )
  select c.id, max(told.happened_at) as last_at, percentile_cont(0.5) within group (order by told.gap) as usual,
    bool_or(told.waits) as waits, count(*) filter (where told.kind = 'call') as calls
  from contacts c left join told on told.contact_id = c.id
  where c.workspace_id = $1 group by c.id`;
