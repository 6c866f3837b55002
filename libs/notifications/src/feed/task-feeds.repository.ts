import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

export interface KeptFeed {
  workspaceId: string;
  createdAt: Date;
  lastReadAt: Date | null;
}

const COLUMNS = `workspace_id as "workspaceId", created_at as "createdAt", last_read_at as "lastReadAt"`;

/** The one secret address that a workspace's tasks have; only its hash is kept. */
@Injectable()
export class TaskFeedsRepository {
  constructor(private readonly database: Database) {}

  async find(workspaceId: string): Promise<KeptFeed | null> {
    const [row] = await this.database.query<KeptFeed>(`select ${COLUMNS} from task_feeds where workspace_id = $1`, [
      workspaceId,
    ]);
    return row ?? null;
  }

  /** Whose feed it is stands in no address, so the hash alone finds it. */
  async findByHash(hash: Buffer): Promise<KeptFeed | null> {
    const [row] = await this.database.query<KeptFeed>(`select ${COLUMNS} from task_feeds where token_hash = $1`, [
      hash,
    ]);
    return row ?? null;
  }

  /** The address before it is no more. */
  async replace(workspaceId: string, hash: Buffer, now: Date): Promise<void> {
    await this.database.query(
      `insert into task_feeds (workspace_id, token_hash, created_at) values ($1, $2, $3)
       on conflict (workspace_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at,
         last_read_at = null`,
      [workspaceId, hash, now],
    );
  }

  async delete(workspaceId: string): Promise<void> {
    await this.database.query('delete from task_feeds where workspace_id = $1', [workspaceId]);
  }

  async noteRead(workspaceId: string, now: Date): Promise<void> {
    await this.database.query('update task_feeds set last_read_at = $2 where workspace_id = $1', [workspaceId, now]);
  }
}
