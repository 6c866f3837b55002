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

const size = { contacts: 100_000, interactions: 1_000_000 };
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

// The bare pass: one statement that reads every row that scoring has to look at (contacts, their clocks and identities,
// all interactions with their words and threads, the answers, the signals), puts each contact's rows in order, finds the
// usual gap, the newest question without an answer, the newest offer and what is promised, and keeps one row a contact.
const ONE_PASS = `
  create temporary table one_pass as
  with told as (
    select i.contact_id, i.kind, i.happened_at, i.sort_at, t.title, t.url, left(i.text, 200) as words,
      i.happened_at - lag(i.happened_at) over (partition by i.contact_id order by i.sort_at, i.id) as gap,
      max(i.sort_at) filter (where i.direction = 'outbound') over (partition by i.contact_id) as last_outbound_at,
      i.direction = 'inbound' and i.text ~ '\\?' and not exists (
        select from interaction_answers a where a.workspace_id = i.workspace_id and a.answered_id = i.id
      ) as asks
    from interactions i left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id
    where i.workspace_id = $1
  ),
  sums as (
    select contact_id, max(happened_at) as last_at, percentile_cont(0.5) within group (order by gap) as usual,
      count(*) filter (where kind = 'call') as calls,
      (array_agg(array[words, title, url] order by sort_at desc)
        filter (where asks and sort_at > coalesce(last_outbound_at, '-infinity')))[1] as waits
    from told group by contact_id
  ),
  read as (
    select i.contact_id, count(*) filter (where s.type = 'promise' and s.state = 'open') as promised,
      (array_agg(s.quote order by i.sort_at desc) filter (where s.type = 'wants_to_talk'))[1] as offer
    from signals s join interactions i on i.workspace_id = s.workspace_id and i.id = s.interaction_id
    where s.workspace_id = $1 group by i.contact_id
  )
  select c.id, c.circle, c.cadence_days, k.depth, k.last_exchange_at, sums.last_at, sums.usual, sums.calls, sums.waits,
    read.promised, read.offer,
    array(select n.kind from identities n where n.workspace_id = $1 and n.contact_id = c.id) as ways
  from contacts c join contact_clocks k on k.workspace_id = c.workspace_id and k.contact_id = c.id
  left join sums on sums.contact_id = c.id left join read on read.contact_id = c.id
  where c.workspace_id = $1`;
