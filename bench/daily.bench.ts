import { NestFactory } from '@nestjs/core';
import { DayPlanner, Followups, FollowupsModule, Rescorer } from '#libs/followups';
import { PlatformModule, readConfig } from '#libs/platform';
import type pg from 'pg';
import { createDataSource } from '../apps/database/data-source.js';
import { openBenchDatabase } from './bench-database.js';
import type { Finding } from './finding.js';
import { fillMillion } from './fill-million.js';
import { timed } from './measure.js';

const size = { contacts: 1_000_000, interactions: 2_000_000 };
/** Scoring everybody would take many minutes; it is measured on so many and scaled up, which leaves out no step. */
const SAMPLE = 20_000;
/** Half of them were touched, half have fallen due by time alone. */
const CHANGED = 10_000;

class BenchModule {}

/** A morning at a million contacts of which one in a hundred changed, against scoring everybody. */
export async function benchDaily(): Promise<Finding[]> {
  const bench = await openBenchDatabase();
  const dataSource = await createDataSource(bench.url).initialize();
  const config = readConfig({ DATABASE_URL: bench.url, LOG_LEVEL: 'error' });
  const imports = [PlatformModule.forRoot(config, dataSource), FollowupsModule];
  const context = await NestFactory.createApplicationContext({ module: BenchModule, imports }, { logger: false });
  const get = <T>(type: abstract new (...parameters: never[]) => T): T => context.get(type as never, { strict: false });
  try {
    const workspaceId = await fillMillion(bench.client, size);
    await giveLines(bench.client, workspaceId);
    await touch(bench.client, workspaceId, { from: 0, count: SAMPLE });
    const sample = await timed(() => get(Rescorer).rescore(workspaceId));
    const everybody = (sample.ms / SAMPLE) * size.contacts;
    await touch(bench.client, workspaceId, { from: SAMPLE, count: CHANGED / 2 });
    await fallDue(bench.client, workspaceId, { from: SAMPLE + CHANGED / 2, count: CHANGED / 2 });
    const morning = await timed(async () => {
      await get(Followups).sweepDue();
      await get(DayPlanner).plan(workspaceId);
    });
    const { rows } = await bench.client.query(
      'select count(*)::int as planned from suggestions where planned_on is not null',
    );
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    const against = `${seconds(everybody)} everybody, from ${SAMPLE.toLocaleString('en')} scaled`;
    return [
      {
        name: `a morning of a million contacts, ${CHANGED.toLocaleString('en')} changed or due, ${rows[0].planned} lines planned`,
        measured: seconds(morning.ms),
        against,
        ratio: morning.ms / everybody,
        aim: 0.05,
      },
    ];
  } finally {
    await context.close();
    await bench.close();
  }
}

// As if everybody had been scored long ago: one line each, and a day on which to look again.
async function giveLines(client: pg.Client, workspaceId: string): Promise<void> {
  await client.query(CLOCKS, [workspaceId]);
  await client.query(LINES, [workspaceId]);
  await client.query(
    `insert into contact_dues (workspace_id, contact_id, next_due_at)
     select workspace_id, id, now() + make_interval(days => 1 + abs(hashtext(id::text)) % 300) from contacts where workspace_id = $1`,
    [workspaceId],
  );
  await client.query('truncate rescore');
  await client.query('vacuum analyze');
}

interface Slice {
  from: number;
  count: number;
}

async function touch(client: pg.Client, workspaceId: string, { from, count }: Slice): Promise<void> {
  await client.query(
    `insert into rescore (workspace_id, contact_id)
     select workspace_id, id from contacts where workspace_id = $1 order by hashtext(id::text), id offset $2 limit $3`,
    [workspaceId, from, count],
  );
}

async function fallDue(client: pg.Client, workspaceId: string, { from, count }: Slice): Promise<void> {
  await client.query(
    `update contact_dues set next_due_at = now() - interval '1 minute' where workspace_id = $1 and contact_id in (
       select id from contacts where workspace_id = $1 order by hashtext(id::text), id offset $2 limit $3)`,
    [workspaceId, from, count],
  );
}

// Not all that the clocks keep, but all that a list of followups sorts by.
const CLOCKS = `
  update contact_clocks k set inbound_count = told.inbound, outbound_count = told.outbound, depth = case when told.calls > 0 then 'voice' else 'wave' end,
    talk_count = told.calls, channels = told.channels,
    first_inbound_at = told.first_at, last_inbound_at = told.last_at
  from (
    select contact_id, count(*) filter (where direction = 'inbound') as inbound,
      count(*) filter (where direction = 'outbound') as outbound, count(*) filter (where kind = 'call') as calls,
      array_agg(distinct channel) as channels, min(happened_at) as first_at, max(happened_at) as last_at
    from interactions where workspace_id = $1 group by contact_id
  ) told
  where k.workspace_id = $1 and k.contact_id = told.contact_id`;

const LINES = `
  insert into suggestions (workspace_id, id, contact_id, reason, reason_group, score, channel, evidence, state, created_at)
  select workspace_id, md5('line' || id)::uuid, id, 'many_waves', (array['calls', 'replies', 'promises', 'quiet', 'hellos'])[1 + abs(hashtext(id::text)) % 5],
    0.2 + 0.2 * (hashtext('score' || id)::bigint::float8 / 4294967296 + 0.5), 'blog',
    jsonb_build_array(jsonb_build_object('kind', 'words', 'quote', repeat('so it goes ', 15), 'interactionId', id, 'by', 'contact')),
    'open', now()
  from contacts where workspace_id = $1`;
