import type { ContactTable } from './contact-tables.repository.js';
import type { MergeRule } from './merge-rule.js';

// Every statement takes $1 the workspace, $2 the merge, $3 the contact whose rows go, $4 the one to whom they go.

/** All that moves one table's rows and writes down what was before, in order; names come from the catalog, never from outside. */
export function moveStatements(table: ContactTable, rule: MergeRule = { table: table.name }): string[] {
  if (rule.derived) return [];
  const only = rule.dropped ? [dropped(table, rule.dropped)] : [];
  const self = table.contactColumns.length > 1 ? [withoutSelf(table)] : [];
  const clashes = table.unique.map((unique) => settleClash(table, rule, unique));
  return [...only, ...self, ...clashes, moving(table, rule, 'true')];
}

/** Which of the tables have a row that names the contact $2. */
export function holding(tables: readonly ContactTable[]): string {
  const held = tables.map(({ name, contactColumns }) => {
    const names = contactColumns.map((column) => `${quoted(column)} = $2::uuid`).join(' or ');
    return `case when exists (select from ${name} where workspace_id = $1 and (${names})) then '${name}' end`;
  });
  return `select array_remove(array[${held.join(', ')}]::text[], null) as names`;
}

/** Moves the rows of which a column holds one of $5; written down only where $2 is a merge. */
export function moveThese(table: ContactTable, by: string): string {
  return `${moving(table, { table: table.name }, `${quoted(by)} = any($5::uuid[])`)} where $2::uuid is not null`;
}

/** The rows of both contacts that name both, which would say something of one person and himself. */
function withoutSelf(table: ContactTable): string {
  const named = (id: string) => `${id} in (${table.contactColumns.map(quoted).join(', ')})`;
  return remove(table, `${named('$3::uuid')} and ${named('$4::uuid')}`);
}

function dropped(table: ContactTable, condition: string): string {
  return remove(table, `${ofGone(table)} and (${condition})`);
}

function remove(table: ContactTable, condition: string): string {
  return `
  with dead as (
    delete from ${table.name} where workspace_id = $1 and ${condition} returning to_jsonb(${table.name}.*) as row
  )
  ${JOURNAL} select $1, $2::uuid, '${table.name}', ${jsonKey(table, 'row')}, 'deleted', row, null::jsonb from dead
  where $3::uuid is not null and $4::uuid is not null`;
}

function settleClash(table: ContactTable, rule: MergeRule, { columns, where }: ContactTable['unique'][number]): string {
  const { name } = table;
  const preferred = `(select *, coalesce((${rule.prefer ?? '0'})::int, 0) as preference from ${name}
      where workspace_id = $1 and ${where ?? 'true'}`;
  const same = columns.map((column) => `k.${quoted(column)} = ${mapped(table, rule, column, 'g')}`);
  const other = `(${table.key.map((column) => `k.${quoted(column)}`).join(', ')}) is distinct from
      (${table.key.map((column) => `g.${quoted(column)}`).join(', ')})`;
  const widened = Object.entries(rule.widen ?? {}).filter(([column]) => table.columns.includes(column));
  const parts = [widened.length > 0 ? widenWinner(table, rule, widened) : '', rule.loser ? '' : deleteLoser(table)];
  return `
  with clash as materialized (
    select to_jsonb(g) - 'preference' as gone, to_jsonb(k) - 'preference' as kept, g.preference > k.preference as gone_wins
    from ${preferred} and ${ofGone(table)}) g
    join ${preferred}) k on ${[...same, other].join(' and ')}
  ), picked as materialized (
    select gone_wins, case when gone_wins then gone else kept end as winner, case when gone_wins then kept else gone end as loser
    from clash
  )${parts.join('')}${rule.loser ? changeLoser(table, rule.loser) : ''}
  ${JOURNAL}
  select $1::uuid, $2::uuid, '${name}', ${jsonKey(table, 'winner')}, 'won', '{}'::jsonb, null::jsonb from picked where not gone_wins
  ${widened.length > 0 ? `union all select $1::uuid, $2::uuid, '${name}', key, 'changed', before, after from widened where before <> after` : ''}
  union all select $1::uuid, $2::uuid, '${name}', ${
    rule.loser
      ? `key, 'changed', before, after from changed`
      : `${jsonKey(table, 'loser')}, 'deleted', loser, null::jsonb from picked`
  }`;
}

function widenWinner(table: ContactTable, rule: MergeRule, widened: [string, string][]): string {
  const { name } = table;
  const value = (column: string, how: string) => {
    const [winner, loser] = [`w.${quoted(column)}`, `l.${quoted(column)}`];
    return how === 'either' ? `(${winner} or ${loser})` : `${how}(${winner}, ${loser})`;
  };
  const names = widened.map(([column]) => column);
  return `, widened as materialized (
    select ${jsonKey(table, 'winner', rule)} as key, ${jsonKey(table, 'winner')} as key_before, ${jsonOf(names, (column) => `winner -> '${column}'`)} as before,
      jsonb_build_object(${widened.map(([column, how]) => `'${column}', ${value(column, how)}`).join(', ')}) as after
    from picked cross join jsonb_populate_record(null::${name}, winner) w cross join jsonb_populate_record(null::${name}, loser) l
  ), widening as (
    update ${name} t set ${names.map((column) => `${quoted(column)} = n.${quoted(column)}`).join(', ')}
    from widened cross join jsonb_populate_record(null::${name}, after) n
    where t.workspace_id = $1 and before <> after and ${isRow(table, 'key_before')} returning 1
  )`;
}

function deleteLoser(table: ContactTable): string {
  return `, dead as (
    delete from ${table.name} t using picked where t.workspace_id = $1 and ${isRow(table, 'loser')} returning 1
  )`;
}

function changeLoser(table: ContactTable, loser: Record<string, string>): string {
  const names = Object.keys(loser);
  const set = Object.entries(loser).map(([column, sql]) => `${quoted(column)} = ${sql}`);
  return `, changed as (
    update ${table.name} t set ${set.join(', ')} from picked where t.workspace_id = $1 and ${isRow(table, 'loser')}
    returning ${jsonKey(table, 'loser')} as key, ${jsonOf(names, (column) => `loser -> '${column}'`)} as before,
      ${jsonOf(names, (column) => `t.${quoted(column)}`)} as after
  )`;
}

function moving(table: ContactTable, rule: MergeRule, condition: string): string {
  const { name, contactColumns, key } = table;
  const set = contactColumns.map((column) => `${quoted(column)} = ${mapped(table, rule, column, 'old')}`);
  const both = [...new Set([...key, ...contactColumns])].map(quoted).join(', ');
  const same = key.map((column) => `t.${quoted(column)} = old.${quoted(column)}`).join(' and ');
  return `
  with moved as (
    update ${name} t set ${set.join(', ')}
    from (select ${both} from ${name} where workspace_id = $1 and ${ofGone(table)} and ${condition}) old
    where t.workspace_id = $1 and ${same}
    returning ${jsonOf(key, (column) => `t.${quoted(column)}`)} as key,
      ${jsonOf(contactColumns, (column) => `old.${quoted(column)}`)} as before,
      ${jsonOf(contactColumns, (column) => `t.${quoted(column)}`)} as after
  )
  ${JOURNAL} select $1, $2::uuid, '${name}', key, 'moved', before, after from moved`;
}

const JOURNAL = 'insert into merge_rows (workspace_id, merge_id, table_name, row_key, did, before, after)';

function ofGone({ contactColumns }: ContactTable): string {
  return `$3::uuid in (${contactColumns.map(quoted).join(', ')})`;
}

/** What a column will hold once the row has moved. */
function mapped({ contactColumns }: ContactTable, { ordered }: MergeRule, column: string, row: string): string {
  const moved = (one: string) =>
    `case when ${row}.${quoted(one)} = $3::uuid then $4::uuid else ${row}.${quoted(one)} end`;
  if (ordered?.includes(column))
    return `${column === ordered[0] ? 'least' : 'greatest'}(${ordered.map(moved).join(', ')})`;
  return contactColumns.includes(column) ? moved(column) : `${row}.${quoted(column)}`;
}

/** The key of a row that is given as JSON; with a rule: as it will be once the row has moved. */
function jsonKey(table: ContactTable, row: string, rule?: MergeRule): string {
  if (!rule) return jsonOf(table.key, (column) => `${row} -> '${column}'`);
  return jsonOf(table.key, (column) =>
    mapped(table, rule, column, `(jsonb_populate_record(null::${table.name}, ${row}))`),
  );
}

/** Whether `t` is the row of which the key, or more, is given as JSON. */
export function isRow({ name, key }: ContactTable, row: string): string {
  const given = (column: string) => `(jsonb_populate_record(null::${name}, ${row})).${quoted(column)}`;
  return key.map((column) => `t.${quoted(column)} = ${given(column)}`).join(' and ');
}

function jsonOf(columns: string[], value: (column: string) => string): string {
  return `jsonb_build_object(${columns.map((column) => `'${column}', ${value(column)}`).join(', ')})`;
}

/** A column's name as SQL takes it. */
export function quoted(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}
