import { Injectable } from '@nestjs/common';
import { Database, workspacesOf, type Tx } from '#libs/platform';

/** What waits: a thread, or (null) all that waits outside of threads in that workspace. */
export interface UnreadText {
  workspaceId: string;
  threadId: string | null;
}

export interface BegunReading {
  changes: number;
  positionDone: number;
}

export interface UnreadInteraction {
  interactionId: string;
  changes: number;
}

export interface ReadBy {
  readerVersion: number;
  now: Date;
}

/** The readings table: what waits to be read, and the checkpoints of what is being read. */
@Injectable()
export class ReadingsRepository {
  constructor(private readonly database: Database) {}

  listUnread(workspaceId: string, limit: number): Promise<UnreadText[]> {
    return this.database.query(
      `select distinct workspace_id as "workspaceId", thread_id as "threadId" from readings
       where changes <> changes_read and workspace_id = $1 limit $2`,
      [workspaceId, limit],
    );
  }

  async listWorkspacesWithUnread(): Promise<string[]> {
    const rows = await this.database.query<{ workspaceId: string }>(
      workspacesOf('readings', 'changes <> changes_read'),
    );
    return rows.map(({ workspaceId }) => workspaceId);
  }

  /** Marks what an older reader has read, some at a time; of every workspace. */
  async markOutdated(readerVersion: number, limit: number): Promise<void> {
    await this.database.query(
      `update readings set changes = changes + 1, position_done = 0
       where (workspace_id, text_id) in (
         select workspace_id, text_id from readings where reader_version < $1 and changes = changes_read limit $2
       )`,
      [readerVersion, limit],
    );
  }

  async markAll(workspaceId: string): Promise<void> {
    await this.database.query(
      'update readings set changes = changes + 1, position_done = 0 where workspace_id = $1 and changes = changes_read',
      [workspaceId],
    );
  }

  async markThread(tx: Tx, workspaceId: string, threadId: string): Promise<void> {
    await this.database.queryIn(
      tx,
      'update readings set changes = changes + 1, position_done = 0 where workspace_id = $1 and text_id = $2',
      [workspaceId, threadId],
    );
  }

  /** Where to go on; null where the thread is read, or gone. */
  async findUnread(workspaceId: string, threadId: string): Promise<BegunReading | null> {
    const [row] = await this.database.query<BegunReading>(
      `select changes, position_done as "positionDone" from readings
       where workspace_id = $1 and text_id = $2 and changes <> changes_read`,
      [workspaceId, threadId],
    );
    return row ?? null;
  }

  /** Moves the checkpoint; false where the thread has changed since, or somebody else has moved it. */
  async advance(
    tx: Tx,
    workspaceId: string,
    threadId: string,
    { changes, positionDone }: BegunReading,
    to: number,
  ): Promise<boolean> {
    const moved = await this.database.queryIn(
      tx,
      `update readings set position_done = $5 where workspace_id = $1 and text_id = $2 and changes = $3
         and position_done = $4 and changes_read <> changes returning text_id`,
      [workspaceId, threadId, changes, positionDone, to],
    );
    return moved.length > 0;
  }

  async finish(tx: Tx, workspaceId: string, threadId: string, { readerVersion, now }: ReadBy): Promise<void> {
    await this.database.queryIn(
      tx,
      `update readings set changes_read = changes, position_done = 0, reader_version = $3, read_at = $4
       where workspace_id = $1 and text_id = $2`,
      [workspaceId, threadId, readerVersion, now],
    );
  }

  listUnreadInteractions(workspaceId: string, limit: number): Promise<UnreadInteraction[]> {
    return this.database.query(
      `select interaction_id as "interactionId", changes from readings
       where workspace_id = $1 and changes <> changes_read and interaction_id is not null order by text_id limit $2`,
      [workspaceId, limit],
    );
  }

  /** Those of them that have not changed since they were listed; they are read when the transaction commits. */
  async finishInteractions(
    tx: Tx,
    workspaceId: string,
    listed: UnreadInteraction[],
    { readerVersion, now }: ReadBy,
  ): Promise<string[]> {
    const rows = await this.database.queryIn<{ id: string }>(
      tx,
      `update readings r set changes_read = r.changes, reader_version = $4, read_at = $5
       from unnest($2::uuid[], $3::int[]) as listed(id, changes)
       where r.workspace_id = $1 and r.text_id = listed.id and r.changes = listed.changes
       returning r.text_id as id`,
      [
        workspaceId,
        listed.map(({ interactionId }) => interactionId),
        listed.map(({ changes }) => changes),
        readerVersion,
        now,
      ],
    );
    return rows.map(({ id }) => id);
  }
}
