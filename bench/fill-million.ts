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
  await client.query(contactsSql, [workspaceId, size.contacts]);
  await client.query(identitiesSql, [workspaceId]);
  await client.query(interactionsSql, [workspaceId, size.contacts, size.interactions]);
  return workspaceId;
}

// Ids are made of the row's number: the same data each time, spread over the index like random ids.
const contactsSql = `
  insert into contacts (workspace_id, id, name, circle, created_at, updated_at)
  select $1, md5('contact' || n)::uuid, initcap(substr(md5('given' || n % 997), 1, 6)) || ' ' || initcap(substr(md5('family' || n), 1, 9)),
    case when n % 50 = 0 then 'circle' when n % 20 = 0 then 'wide' end, now() - interval '3 years', now()
  from generate_series(1, $2::int) n`;

const identitiesSql = `
  insert into identities (workspace_id, id, contact_id, kind, value, printed, source, first_seen_at, last_seen_at)
  select workspace_id, md5('name' || id)::uuid, id, 'name', fold(name), name, 'import', now(), now() from contacts where workspace_id = $1`;

// Squaring the draw gives few regulars and many who wrote once or twice, as in a real archive.
const interactionsSql = `
  insert into interactions (workspace_id, id, contact_id, channel, kind, direction, happened_at, precision, dated_by, text, created_at, updated_at)
  select $1, md5('interaction' || n)::uuid,
    md5('contact' || 1 + floor($2::int * power(hashtext('who' || n)::bigint::float8 / 4294967296 + 0.5, 2)))::uuid,
    case when n % 40 = 0 then 'phone' when n % 3 = 0 then 'twitter' else 'blog' end,
    case when n % 40 = 0 then 'call' when n % 3 = 0 then 'mention' else 'comment' end,
    case when n % 4 = 0 then 'outbound' else 'inbound' end,
    now() - make_interval(secs => 94608000 * (hashtext('when' || n)::bigint::float8 / 4294967296 + 0.5)), 'instant', 'item',
    'Comment ' || n || ' about ' || md5('word' || n % 5000) || ' and the garden in ' || md5('place' || n % 700), now(), now()
  from generate_series(1, $3::int) n`;
