import { NestFactory } from '@nestjs/core';
import { ContactsModule, Matcher } from '#libs/contacts';
import { PlatformModule, readConfig } from '#libs/platform';
import type pg from 'pg';
import { createDataSource } from '../apps/database/data-source.js';
import { openBenchDatabase, type BenchDatabase } from './bench-database.js';
import type { Finding } from './finding.js';
import { timed } from './measure.js';

const ADDED = 1_000;
const SMALL = 10_000;
const LARGE = 1_000_000;
const IDENTITIES = 100_000;

class BenchModule {}

/** Matching of 100,000 identities from nothing, and of 1,000 newcomers among few and among a million. */
export async function benchMatching(): Promise<Finding[]> {
  const bench = await openBenchDatabase();
  try {
    const whole = await withMatcher(bench, (matcher) => matchEverybody(bench.client, matcher));
    const small = await withMatcher(bench, (matcher) => addTo(bench.client, matcher, SMALL));
    const large = await withMatcher(bench, (matcher) => addTo(bench.client, matcher, LARGE));
    const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
    return [
      {
        name: `matching of ${IDENTITIES.toLocaleString('en')} identities, ${whole.compared.toLocaleString('en')} pairs compared`,
        measured: seconds(whole.ms),
        against: '60 s',
        ratio: whole.ms / 60_000,
        aim: 1,
      },
      {
        name: `matching of ${ADDED.toLocaleString('en')} new contacts among ${LARGE.toLocaleString('en')}, ${large.compared.toLocaleString('en')} pairs compared`,
        measured: seconds(large.ms),
        against: `${seconds(small.ms)} among ${SMALL.toLocaleString('en')}, ${small.compared.toLocaleString('en')} pairs`,
        ratio: large.ms / small.ms,
        aim: 2,
      },
    ];
  } finally {
    await bench.close();
  }
}

async function withMatcher<T>(bench: BenchDatabase, work: (matcher: Matcher) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(bench.url).initialize();
  const config = readConfig({ DATABASE_URL: bench.url, LOG_LEVEL: 'error' });
  const imports = [PlatformModule.forRoot(config, dataSource), ContactsModule];
  const context = await NestFactory.createApplicationContext({ module: BenchModule, imports }, { logger: false });
  try {
    return await work(context.get(Matcher, { strict: false }));
  } finally {
    await context.close();
  }
}

async function matchEverybody(client: pg.Client, matcher: Matcher): Promise<{ ms: number; compared: number }> {
  const workspaceId = await fill(client, 1, IDENTITIES / 2);
  await client.query('vacuum analyze identities, contacts');
  const { ms, result } = await timed(() => matcher.match(workspaceId));
  return { ms, compared: result.compared };
}

/** The standing contacts bear the keys that a matching would have given them; only the newcomers wait. */
async function addTo(client: pg.Client, matcher: Matcher, standing: number): Promise<{ ms: number; compared: number }> {
  // Nobody of them waits: what the triggers would do is taken back at once.
  await client.query('set session_replication_role = replica');
  const workspaceId = await fill(client, standing, standing);
  await client.query(keysSql, [workspaceId]);
  await client.query(termsSql, [workspaceId]);
  await client.query('set session_replication_role = origin');
  await client.query('vacuum analyze');
  await write(client, workspaceId, standing, standing + ADDED, 'new');
  const { ms, result } = await timed(() => matcher.match(workspaceId));
  return { ms, compared: result.compared };
}

async function fill(client: pg.Client, number: number, contacts: number): Promise<string> {
  const workspaceId = `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  await client.query(
    `insert into workspaces (id, name, time_zone, created_at, updated_at) values ($1, 'Bench', 'Europe/Berlin', now(), now())`,
    [workspaceId],
  );
  await write(client, workspaceId, 0, contacts, 'old');
  return workspaceId;
}

async function write(client: pg.Client, workspaceId: string, from: number, to: number, salt: string): Promise<void> {
  await client.query(contactsSql, [workspaceId, from, to, salt]);
  await client.query(
    `insert into contact_clocks (workspace_id, contact_id) select c.workspace_id, c.id from contacts c
     where c.workspace_id = $1 on conflict do nothing`,
    [workspaceId],
  );
  await client.query(identitiesSql, [workspaceId, salt]);
}

// Of syllables that no spelling changes, so that SQL can tell the keys of such names. One in eight bears one of a hundred
// given and of a hundred family names, one in four shares the family name with a handful, the rest are rare. No
// address bears a name, so that nobody is certain: merging is measured by nobody here.
const contactsSql = `
  insert into contacts (workspace_id, id, name, about, created_at, updated_at)
  select $1, gen_random_uuid(),
    initcap(${syllables(`md5('g' || n % case when n % 8 = 0 then 100 else 2999 end)`, 3)}) || ' ' ||
    initcap(${syllables(`md5('f' || case when n % 8 = 0 then n / 8 % 100 when n % 4 = 1 then n / 5 else n end)`, 5)}),
    $4, now(), now()
  from generate_series($2::int, $3::int - 1) n`;

function syllables(hex: string, count: number): string {
  const list = `array['ba','ko','ra','lo','ne','du','sa','vo','ma','po','da','ki','re','no','la','mu']`;
  return Array.from(
    { length: count },
    (_, at) => `(${list})[1 + ('x' || substr(${hex}, ${at + 1}, 1))::bit(4)::int]`,
  ).join(' || ');
}

const identitiesSql = `
  insert into identities (workspace_id, id, contact_id, kind, value, printed, source, first_seen_at, last_seen_at)
  select c.workspace_id, gen_random_uuid(), c.id, kind, value, printed, 'import', now(), now() from contacts c
  cross join lateral (values
    ('name', fold(c.name), c.name),
    ('email', substr(md5(c.id::text || 'box'), 1, 10) || '@' || substr(md5(c.id::text), 1, 4) || '.example',
      substr(md5(c.id::text || 'box'), 1, 10) || '@' || substr(md5(c.id::text), 1, 4) || '.example')
  ) as one(kind, value, printed)
  where c.workspace_id = $1 and c.about = $2`;

// As match-keys.ts makes them of such names; what is compared depends on these alone.
const keysSql = `
  insert into match_keys (workspace_id, contact_id, key, narrow)
  select c.workspace_id, c.id, key, lower(c.name) from contacts c
  join identities m on m.workspace_id = c.workspace_id and m.contact_id = c.id and m.kind = 'email'
  cross join lateral (select lower(split_part(c.name, ' ', 1)) as given, lower(split_part(c.name, ' ', 2)) as family) w
  cross join lateral (select distinct key from (values
    ('m:' || m.value), ('d:' || split_part(m.value, '@', 2) || ':' || left(given, 1)),
    ('h:' || given || family), ('f:' || family || ':' || left(given, 1)), ('f:' || given || ':' || left(family, 1)),
    ('g:' || given || ':' || left(family, 3)), ('h:' || given || left(family, 1)), ('h:' || family)) as made(key)) keys
  where c.workspace_id = $1`;

const termsSql = `
  with words as (
    insert into match_words (workspace_id, part, word, partner)
    select distinct c.workspace_id, part, word, partner from contacts c
    cross join lateral (select lower(split_part(c.name, ' ', 1)) as given, lower(split_part(c.name, ' ', 2)) as family) w
    cross join lateral (values ('given', given, family), ('family', family, left(given, 2))) as said(part, word, partner)
    where c.workspace_id = $1 returning workspace_id, part, word
  )
  insert into match_terms (workspace_id, part, word, partners) select workspace_id, part, word, count(*) from words group by 1, 2, 3`;
