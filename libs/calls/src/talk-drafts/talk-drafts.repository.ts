import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Whose notes on a talk with whom. */
export interface TalkDraftKey {
  workspaceId: string;
  contactId: string;
  userId: string;
}

/** What is written and timed while a talk goes on. */
export interface TalkDraft {
  notes: string;
  /** When the timer was first started. */
  begunAt: Date | null;
  /** When it was started last; null while it stands. */
  runningSince: Date | null;
  /** Before it was started last. */
  elapsedSeconds: number;
  /** As a person says; null: as the timer says. */
  minutes: number | null;
  /** Another one with every change. */
  revision: string;
}

/** The table `talk_drafts`. */
@Injectable()
export class TalkDraftsRepository {
  constructor(private readonly database: Database) {}

  /** Null where nothing is written, undefined where there is no such contact. */
  async find({
    workspaceId,
    contactId,
    userId,
  }: Omit<TalkDraftKey, 'userId'> & { userId: string | null }): Promise<TalkDraft | null | undefined> {
    const [row] = await this.database.query<TalkDraft | { revision: null }>(DRAFT, [workspaceId, contactId, userId]);
    return row && (row.revision === null ? null : row);
  }

  /** False where there is one already. */
  async insert(
    tx: Tx,
    { workspaceId, contactId, userId }: TalkDraftKey,
    draft: TalkDraft,
    now: Date,
  ): Promise<boolean> {
    const written = await this.database.queryIn(
      tx,
      `insert into talk_drafts (workspace_id, contact_id, user_id, notes, begun_at, running_since, elapsed_seconds, minutes,
         revision, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning revision`,
      [workspaceId, contactId, userId, ...valuesOf(draft), now],
    );
    return written.length > 0;
  }

  /** False where it is not the one of `before` any more. */
  async replace(
    tx: Tx,
    { workspaceId, contactId, userId }: TalkDraftKey,
    { before, draft }: { before: string; draft: TalkDraft },
    now: Date,
  ): Promise<boolean> {
    const written = await this.database.queryIn(
      tx,
      `update talk_drafts set notes = $4, begun_at = $5, running_since = $6, elapsed_seconds = $7, minutes = $8,
         revision = $9, updated_at = $10
       where workspace_id = $1 and contact_id = $2 and user_id = $3 and revision = $11 returning revision`,
      [workspaceId, contactId, userId, ...valuesOf(draft), now, before],
    );
    return written.length > 0;
  }

  async delete({ workspaceId, contactId, userId }: TalkDraftKey): Promise<void> {
    const sql = 'delete from talk_drafts where workspace_id = $1 and contact_id = $2 and user_id = $3';
    await this.database.query(sql, [workspaceId, contactId, userId]);
  }
}

const DRAFT = `
  select d.notes, d.begun_at as "begunAt", d.running_since as "runningSince", d.elapsed_seconds as "elapsedSeconds",
    d.minutes, d.revision
  from contacts c
  left join talk_drafts d on d.workspace_id = c.workspace_id and d.contact_id = c.id and d.user_id = $3
  where c.workspace_id = $1 and c.id = $2`;

function valuesOf({ notes, begunAt, runningSince, elapsedSeconds, minutes, revision }: TalkDraft): unknown[] {
  return [notes, begunAt, runningSince, elapsedSeconds, minutes, revision];
}
