/**
 * SQL for the workspaces that have a row in a table, as `workspaceId`: a step from one to the next in an index that begins
 * with the workspace, however many rows each of them has. `where` is a condition of the rows, as of a partial index.
 */
export function workspacesOf(table: string, where = 'true'): string {
  const next = (after: string) =>
    `(select workspace_id from ${table} where ${where}${after} order by workspace_id limit 1)`;
  return `
    with recursive step as (
      ${next('')}
      union all
      select ${next(' and workspace_id > step.workspace_id')} from step where workspace_id is not null
    )
    select workspace_id as "workspaceId" from step where workspace_id is not null`;
}
