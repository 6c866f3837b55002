import type { Database } from '#libs/platform';

/** Every table that an import writes what it brings to; its own bookkeeping is not among them. */
const tables = {
  contacts: 'id',
  identities: 'id',
  threads: 'id',
  thread_links: 'thread_id, position',
  interactions: 'id',
  interaction_answers: 'interaction_id, ordinal',
  contact_clocks: 'contact_id',
} as const;

export type ImportedTables = Record<keyof typeof tables, unknown[]>;

/** All rows of a workspace, to the column. */
export async function readTables(database: Database, workspaceId: string): Promise<ImportedTables> {
  const read = Object.entries(tables).map(async ([table, order]) => {
    const rows = await database.query(`select * from ${table} where workspace_id = $1 order by ${order}`, [
      workspaceId,
    ]);
    return [table, rows];
  });
  return Object.fromEntries(await Promise.all(read)) as ImportedTables;
}

/** What a workspace holds in words, without ids and instants: equal for two runs that brought the same. */
export async function describeContents(database: Database, workspaceId: string): Promise<unknown[]> {
  return database.query(CONTENTS, [workspaceId]);
}

const CONTENTS = `
  select t.title, i.position, i.part, i.direction, i.kind, i.happened_at, i.precision, i.dated_by, i.printed_author, i.text,
    encode(i.source_key, 'hex') as key, c.name as contact, c.touched_by_hand,
    (select array_agg(kind || ' ' || value order by kind, value) from identities d
      where d.workspace_id = i.workspace_id and d.contact_id = c.id) as identities,
    (select array_agg(array[a.ordinal::text, a.printed, o.position::text, o.part::text] order by a.ordinal)
      from interaction_answers a left join interactions o on o.workspace_id = a.workspace_id and o.id = a.answered_id
      where a.workspace_id = i.workspace_id and a.interaction_id = i.id) as answers,
    k.inbound_count, k.outbound_count, k.depth, k.last_exchange_at, k.last_inbound_at, k.last_outbound_at,
    (select text from interactions w where w.workspace_id = k.workspace_id and w.id = k.last_words_id) as last_words
  from interactions i
  left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id
  left join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
  left join contact_clocks k on k.workspace_id = i.workspace_id and k.contact_id = c.id
  where i.workspace_id = $1
  union all
  select t.title, l.position, null, 'link', null, null, null, null, null, l.title, encode(l.source_key, 'hex'), l.url,
    null, null, null, null, null, null, null, null, null, null
  from thread_links l join threads t on t.workspace_id = l.workspace_id and t.id = l.thread_id
  where l.workspace_id = $1
  order by 1, 2, 3`;
