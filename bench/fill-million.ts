import type pg from 'pg';

/** One workspace with that many contacts and interactions, written by SQL alone; returns the workspace's id. */
export async function fillMillion(
  client: pg.Client,
  size: { contacts: number; interactions: number },
): Promise<string> {
  const workspaceId = '01900000-0000-7000-8000-000000000001';
  await client.query(
    `insert into workspaces (id, name, time_zone, created_at, updated_at) values ($1, 'Bench', 'Europe/Berlin', now(), now())`,
    [workspaceId],
  );
  await client.query(ownerSql, [workspaceId]);
  // Without triggers, which would note every row in three queues, one of which is filled below.
  await client.query(`set session_replication_role = 'replica'`);
  await client.query(contactsSql, [workspaceId, size.contacts]);
  await client.query(identitiesSql, [workspaceId]);
  await client.query(threadsSql, [workspaceId, THREADS]);
  await client.query(interactionsSql, [workspaceId, size.contacts, size.interactions, THREADS]);
  await client.query(answersSql, [workspaceId, size.interactions]);
  await client.query(signalsSql, [workspaceId, size.interactions]);
  await client.query(`set session_replication_role = 'origin'`);
  await client.query('insert into contact_clocks (workspace_id, contact_id) select workspace_id, id from contacts');
  await client.query('insert into rescore (workspace_id, contact_id) select workspace_id, id from contacts');
  return workspaceId;
}

const THREADS = 1_000;

const ownerSql = `
  insert into owner_identities (workspace_id, id, kind, value, printed, created_at)
  values ($1, gen_random_uuid(), 'name', 'mara lind', 'Mara Lind', now())`;

// Ids are made of the row's number: the same data each time, spread over the index like random ids.
const contactsSql = `
  insert into contacts (workspace_id, id, name, circle, created_at, updated_at)
  select $1, md5('contact' || n)::uuid, initcap(substr(md5('given' || n % 997), 1, 6)) || ' ' || initcap(substr(md5('family' || n), 1, 9)),
    case when n % 50 = 0 then 'circle' when n % 20 = 0 then 'wide' end, now() - interval '3 years', now()
  from generate_series(1, $2::int) n`;

const identitiesSql = `
  insert into identities (workspace_id, id, contact_id, kind, value, printed, source, first_seen_at, last_seen_at)
  select workspace_id, md5('name' || id)::uuid, id, 'name', fold(name), name, 'import', now(), now() from contacts where workspace_id = $1`;

const threadsSql = `
  insert into threads (workspace_id, id, title, url, created_at, updated_at)
  select $1, md5('thread' || n)::uuid, 'Notes on the garden, part ' || n, 'https://porch.example/garden/' || n, now(), now()
  from generate_series(0, $2::int - 1) n`;

// Squaring the draw gives few regulars and many who wrote once or twice, as in a real archive. Every eighth is the
// owner's answer to the one before it; every third comment asks something, and every sixth of these speaks to the owner.
const interactionsSql = `
  insert into interactions (workspace_id, id, contact_id, channel, kind, direction, happened_at, precision, dated_by, thread_id,
    position, text, created_at, updated_at)
  select $1, md5('interaction' || n)::uuid,
    md5('contact' || 1 + floor($2::int * power(hashtext('who' || answered)::bigint::float8 / 4294967296 + 0.5, 2)))::uuid,
    case when n % 40 = 0 then 'phone' when n % 3 = 0 then 'twitter' else 'blog' end,
    case when n % 40 = 0 then 'call' when n % 3 = 0 then 'mention' else 'comment' end,
    case when n % 4 = 0 then 'outbound' else 'inbound' end,
    now() - make_interval(secs => 94608000 * (hashtext('when' || answered)::bigint::float8 / 4294967296 + 0.5) - n % 2), 'instant', 'item',
    case when n % 40 <> 0 and n % 3 <> 0 then md5('thread' || n % $4::int)::uuid end,
    case when n % 40 <> 0 and n % 3 <> 0 then n / $4::int end,
    case when n % 6 = 1 then 'Mara, ' else '' end || 'comment ' || n || ' about ' || md5('word' || n % 5000)
      || ' and the garden in ' || md5('place' || n % 700) || '. '
      || case n % 9 when 1 then 'Would you plant it in the shade?' when 2 then 'I would love to talk about it some day!'
        when 4 then 'I will send you the seeds tomorrow.' when 5 then '@Mara it grew well here.' else 'It grew well here.' end,
    now() - interval '2 years', now()
  from generate_series(1, $3::int) n, lateral (select case when n % 8 = 0 then n - 1 else n end as answered) a`;

const answersSql = `
  insert into interaction_answers (workspace_id, interaction_id, ordinal, answered_id, printed)
  select $1, md5('interaction' || n)::uuid, 0, md5('interaction' || n - 1)::uuid, 'A guest'
  from generate_series(8, $2::int, 8) n`;

// One in nine items offers to talk and one in nine promises something, as far as they are read to do so; one in
// fourteen tells a fact.
const signalsSql = `
  insert into signals (workspace_id, id, interaction_id, type, state, quote, start, sensitive, fact, promised_by, due)
  select $1, md5('signal' || n)::uuid, md5('interaction' || n)::uuid, type, case type when 'promise' then 'open' else 'read' end,
    case type when 'wants_to_talk' then 'I would love to talk about it some day!'
      when 'promise' then 'I will send you the seeds tomorrow.' when 'question' then 'Would you plant it in the shade?'
      else 'and the garden in ' || md5('place' || n % 700) end,
    0, false, case type when 'fact' then 'place' end,
    case type when 'promise' then case when n % 4 = 0 then 'owner' else 'contact' end end,
    case type when 'promise' then 'tomorrow' end
  from generate_series(1, $2::int) n,
    lateral (select case when n % 9 = 2 and n % 4 <> 0 then 'wants_to_talk' when n % 9 = 4 then 'promise'
      when n % 9 = 1 and n % 4 <> 0 then 'question' when n % 14 = 3 then 'fact' end as type) t
  where type is not null`;
