import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';

/** Contacts that are new or have changed since they were compared; triggers append to it, and nobody waits for anybody. */
@Injectable()
export class MatchQueue {
  constructor(private readonly database: Database) {}

  /** Who waits, each once, with the last row of the queue that says so. */
  list(workspaceId: string, limit: number): Promise<{ contactId: string; last: string }[]> {
    return this.database.query(
      `select contact_id as "contactId", max(id)::text as last from match_queue
       where workspace_id = $1 group by contact_id order by contact_id limit $2`,
      [workspaceId, limit],
    );
  }

  /** Whoever was touched again since `last` goes on waiting. */
  async take(tx: Tx, workspaceId: string, taken: { contactId: string; last: string }[]): Promise<void> {
    await this.database.queryIn(
      tx,
      `delete from match_queue q using unnest($2::uuid[], $3::bigint[]) as taken(contact_id, last)
       where q.workspace_id = $1 and q.contact_id = taken.contact_id and q.id <= taken.last`,
      [workspaceId, taken.map(({ contactId }) => contactId), taken.map(({ last }) => last)],
    );
  }

  async addAll(workspaceId: string): Promise<void> {
    await this.database.query(
      'insert into match_queue (workspace_id, contact_id) select workspace_id, id from contacts where workspace_id = $1',
      [workspaceId],
    );
  }

  /** Workspaces in which somebody waits, and to which nobody was added just now: where an import is writing, it comes first. */
  async listQuietWorkspaces(quietSeconds: number): Promise<string[]> {
    const rows = await this.database.query<{ workspaceId: string }>(
      `select workspace_id as "workspaceId" from match_queue group by workspace_id
       having max(queued_at) <= clock_timestamp() - make_interval(secs => $1)`,
      [quietSeconds],
    );
    return rows.map(({ workspaceId }) => workspaceId);
  }
}
