import type { Database } from '#libs/platform';

/**
 * What says nothing of a workspace's contents: queues that only grow, what the matching
 * makes of identities, the record of merges itself, and in `readings` how
 * often a text changed hands since it was read.
 */
const notContents = [
  'rescore',
  'rhythm_changes',
  'merges',
  'merge_rows',
  'contact_redirects',
  'readings',
  'match_queue',
  'match_keys',
  'match_words',
  'match_terms',
  'match_blocks',
];

/** Every row of every table of a workspace, to the column, as text and in order; sums of floats to nine digits. */
export async function readWorkspace(database: Database, workspaceId: string): Promise<Record<string, string[]>> {
  const tables = await database.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
     where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  const contents: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (notContents.includes(name)) continue;
    const rows = await database.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${name} t where workspace_id = $1`,
      [workspaceId],
    );
    contents[name] = rows.map(({ row }) => JSON.stringify(row, rounded)).sort();
  }
  return contents;
}

// A rhythm that goes on and one that is counted anew add the same numbers in another order.
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value;
}
