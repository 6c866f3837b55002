import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { EndedBy, NoticeKind, NoticeRecipient, NoticeState } from '../call-words.js';

export interface CallNotice {
  workspaceId: string;
  id: string;
  callId: string;
  recipient: NoticeRecipient;
  kind: NoticeKind;
  /** Of the call, when this was written: an older one tells of a time that holds no more. */
  sequence: number;
  /** Who made the change. */
  changedBy: EndedBy;
  dueAt: Date;
  state: NoticeState;
  tries: number;
  /** When somebody must look at it next; null: never again. */
  lookAt: Date | null;
}

/** A notice in the hands of one run. */
export interface NoticeClaim {
  workspaceId: string;
  id: string;
  run: string;
}

export interface NoticeOutcome {
  now: Date;
  lookAt?: Date | null;
  error?: string | null;
}

/** The table `call_notices`: what is to be told of calls, written with the change that it tells of. */
@Injectable()
export class CallNoticesRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, notices: CallNotice[], now: Date): Promise<void> {
    for (const { workspaceId, id, callId, recipient, kind, sequence, changedBy, dueAt } of notices) {
      await this.database.queryIn(
        tx,
        `insert into call_notices (workspace_id, id, call_id, recipient, kind, sequence, changed_by, due_at, state,
           changed_at, look_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $8)`,
        [workspaceId, id, callId, recipient, kind, sequence, changedBy, dueAt, now],
      );
    }
  }

  /** Nothing of a call that has not gone out yet goes out any more. */
  async dropOpen(tx: Tx, workspaceId: string, callId: string, now: Date): Promise<void> {
    await this.database.queryIn(
      tx,
      `update call_notices set state = 'dropped', changed_at = $3, look_at = null
       where workspace_id = $1 and call_id = $2 and state in ('waiting', 'claimed', 'failed')`,
      [workspaceId, callId, now],
    );
  }

  listOfCall(workspaceId: string, callId: string): Promise<CallNotice[]> {
    return this.database.query(`${NOTICES} where workspace_id = $1 and call_id = $2 order by due_at, id`, [
      workspaceId,
      callId,
    ]);
  }

  /** How far the mail of a call's last change has come; null where none is to go out to them. */
  async findChangeTold(
    workspaceId: string,
    { id, sequence }: { id: string; sequence: number },
    recipient: NoticeRecipient,
  ): Promise<NoticeState | null> {
    const [told] = await this.database.query<{ state: NoticeState }>(
      `select state from call_notices
       where workspace_id = $1 and call_id = $2 and recipient = $3 and sequence = $4
         and kind in ('booked', 'moved', 'cancelled') and state <> 'dropped'`,
      [workspaceId, id, recipient, sequence],
    );
    return told?.state ?? null;
  }

  /** Those of all workspaces that must be looked at by then, the first due first. */
  listToLookAt(by: Date, limit: number): Promise<CallNotice[]> {
    return this.database.query(`${NOTICES} where look_at <= $1 and state <> 'sending' order by look_at limit $2`, [
      by,
      limit,
    ]);
  }

  /** Null where it is another's, not due yet, or came to its end. Who claims it and is gone is forgotten at `staleAt`. */
  async claim({ workspaceId, id, run }: NoticeClaim, now: Date, staleAt: Date): Promise<CallNotice | null> {
    const [claimed] = await this.database.query<CallNotice>(
      `update call_notices set state = 'claimed', run = $3, tries = tries + 1, changed_at = $4, look_at = $5, error = null
       where workspace_id = $1 and id = $2 and look_at <= $4 and state in ('waiting', 'claimed', 'failed')
       returning ${COLUMNS}`,
      [workspaceId, id, run, now, staleAt],
    );
    return claimed ?? null;
  }

  /** Moves a notice of this run on; false where it is not this run's any more. */
  async move(
    { workspaceId, id, run }: NoticeClaim,
    [from, to]: [from: NoticeState, to: NoticeState],
    { now, lookAt = null, error = null }: NoticeOutcome,
  ): Promise<boolean> {
    const moved = await this.database.query(
      `update call_notices set state = $5, changed_at = $6, look_at = $7, error = $8
       where workspace_id = $1 and id = $2 and run = $3 and state = $4 returning id`,
      [workspaceId, id, run, from, to, now, lookAt, error],
    );
    return moved.length > 0;
  }

  /** Whoever handed these over is gone: they may have arrived, and are never sent again. */
  async closeLost(now: Date, error: string): Promise<void> {
    await this.database.query(
      `update call_notices set look_at = null, error = $2 where state = 'sending' and look_at <= $1`,
      [now, error],
    );
  }

  /** How many changes were told to this recipient since then, of all calls with the same contact. */
  async countChangesTold({ workspaceId, callId, recipient }: CallNotice, since: Date): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from calls of
       join calls k on k.workspace_id = of.workspace_id and k.contact_id = of.contact_id
       join call_notices n on n.workspace_id = k.workspace_id and n.call_id = k.id
       where of.workspace_id = $1 and of.id = $2 and n.recipient = $3 and n.state in ('sending', 'sent')
         and n.kind in ('booked', 'moved', 'cancelled') and n.changed_at > $4`,
      [workspaceId, callId, recipient, since],
    );
    return row!.count;
  }
}

const COLUMNS = `workspace_id as "workspaceId", id, call_id as "callId", recipient, kind, sequence,
    changed_by as "changedBy", due_at as "dueAt", state, tries, look_at as "lookAt"`;

const NOTICES = `select ${COLUMNS} from call_notices`;
