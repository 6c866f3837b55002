import type { ContactTable } from './contact-tables.repository.js';
import { isRow, quoted } from './move-statements.js';

// Every statement takes $1 the workspace and $2 the merge.

/**
 * Brings the rows of one table back to what they were: what moved goes back, then what was changed, then what was deleted.
 * What was moved or changed again since, or has gone, stays as it is.
 */
export function restoreStatements(
  table: ContactTable,
  { changed, deleted }: Record<'changed' | 'deleted', string[]>,
): string[] {
  // What was written down may be older than a column, and hold one that the database computes by itself.
  const [known, whole] = [changed, deleted].map((columns) => table.columns.filter((one) => columns.includes(one)));
  return [
    moveBack(table),
    ...(known!.length > 0 ? [changeBack(table, known!)] : []),
    ...(whole!.length > 0 ? [bringBack(table, whole!)] : []),
  ];
}

function journal(table: ContactTable, did: string): string {
  return `r.workspace_id = $1 and r.merge_id = $2 and r.table_name = '${table.name}' and r.did = '${did}'`;
}

/** Whether a column still holds what the merge made of it. */
function isAs(column: string): string {
  return `coalesce(to_jsonb(t.${quoted(column)}), 'null') = r.after -> '${column}'`;
}

function moveBack(table: ContactTable): string {
  const { name, contactColumns } = table;
  const set = contactColumns.map((column) => `${quoted(column)} = (r.before ->> '${column}')::uuid`);
  const still = contactColumns.map((column) => isAs(column));
  return `
  update ${name} t set ${set.join(', ')} from merge_rows r
  where ${journal(table, 'moved')} and t.workspace_id = $1 and ${isRow(table, 'r.row_key')} and ${still.join(' and ')}`;
}

function changeBack(table: ContactTable, columns: string[]): string {
  const { name, unique, key } = table;
  const value = (column: string) => `case when ${isAs(column)}
      then (jsonb_populate_record(null::${name}, r.before)).${quoted(column)} else t.${quoted(column)} end`;
  const set = columns.map((column) => `${quoted(column)} = ${value(column)}`);
  // Something newer may stand in the place of the row.
  const free = unique
    .filter(({ where }) => where !== null)
    .map(
      ({ columns: of, where }) => `and not exists (
        select from (select * from ${name} where workspace_id = $1 and ${where}) x
        where ${of.map((column) => `x.${quoted(column)} = t.${quoted(column)}`).join(' and ')}
          and (${key.map((column) => `x.${quoted(column)}`).join(', ')})
            is distinct from (${key.map((column) => `t.${quoted(column)}`).join(', ')}))`,
    );
  return `
  update ${name} t set ${set.join(', ')} from merge_rows r
  where ${journal(table, 'changed')} and t.workspace_id = $1 and ${isRow(table, 'r.row_key')} ${free.join(' ')}`;
}

// As if the row had been there all the time: without a parent that it needs it would have gone, without another it would
// have lost the link.
function bringBack(table: ContactTable, columns: string[]): string {
  const { name, parents } = table;
  const isThere = ({ table: parent, columns: own, parentColumns }: ContactTable['parents'][number]) =>
    `exists (select from ${parent} parent where ${own
      .map((column, at) => `parent.${quoted(parentColumns[at]!)} = was.${quoted(column)}`)
      .join(' and ')})`;
  const given = ({ columns: own }: ContactTable['parents'][number]) =>
    `(${own.map((column) => `was.${quoted(column)} is null`).join(' or ')})`;
  const needed = parents.filter(({ nulled }) => nulled.length === 0);
  const value = (column: string) => {
    const parent = parents.find(({ nulled }) => nulled.includes(column));
    return parent ? `case when ${isThere(parent)} then was.${quoted(column)} end` : `was.${quoted(column)}`;
  };
  return `
  insert into ${name} (${columns.map(quoted).join(', ')})
  select ${columns.map(value).join(', ')}
  from merge_rows r cross join jsonb_populate_record(null::${name}, r.before) was
  where ${journal(table, 'deleted')} ${needed.map((parent) => `and (${given(parent)} or ${isThere(parent)})`).join(' ')}
  order by r.id
  on conflict do nothing`;
}
