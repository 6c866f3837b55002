/**
 * SQL that begins a statement with `queued (contact_id, place)`: the first contacts of the workspace $1 who have a row in a
 * queue, in the order of ids, each once. A step from one to the next in an index on (workspace_id, contact_id): a `group by`
 * with a limit is mostly planned as one of everybody who waits, for every batch anew. The last row may be of nobody.
 * `limit` and `after`, behind whose id they begin, are parameters.
 */
export function queuedContacts(queue: string, limit: string, after?: string): string {
  const behind = (id: string) => `contact_id > ${id} order by contact_id limit 1`;
  return `
    with recursive queued as (
      (select contact_id, 1 as place from ${queue}
        where workspace_id = $1 ${after ? `and ${behind(after)}` : 'order by contact_id limit 1'})
      union all
      select (
        select q.contact_id from ${queue} q where q.workspace_id = $1 and q.${behind('queued.contact_id')}
      ), place + 1
      from queued where contact_id is not null and place < ${limit}::int
    )`;
}
