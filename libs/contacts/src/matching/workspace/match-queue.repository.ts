import { Injectable } from '@nestjs/common';
import { Database, queuedContacts, workspacesOf, type Tx } from '#libs/platform';

/** Contacts that are new or have changed since they were compared; triggers append to it, and nobody waits for anybody. */
@Injectable()
export class MatchQueue {
  constructor(private readonly database: Database) {}

  /** Who waits, each once, with the last row of the queue that says so. */
  list(workspaceId: string, limit: number): Promise<{ contactId: string; last: string }[]> {
    return this.database.query(LIST, [workspaceId, limit]);
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

  /** Workspaces in which somebody waits. */
  async listWorkspaces(): Promise<string[]> {
    const rows = await this.database.query<{ workspaceId: string }>(workspacesOf('match_queue'));
    return rows.map(({ workspaceId }) => workspaceId);
  }
}

const LIST = `${queuedContacts('match_queue', '$2')}
  select contact_id as "contactId", (
    select max(id)::text from match_queue q where q.workspace_id = $1 and q.contact_id = queued.contact_id
  ) as last
  from queued where contact_id is not null order by contact_id`;
