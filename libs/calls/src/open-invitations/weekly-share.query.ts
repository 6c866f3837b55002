import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { requestOutcome } from './request-outcome.js';
import type { WeeklyShare } from './weekly-share.js';

/** How much of the owner's weeks an open invitation has taken. */
@Injectable()
export class WeeklyShareQuery {
  constructor(private readonly database: Database) {}

  /** The share that a personal invitation belongs to; null where it is none of an open one. `movingId` is left out. */
  async find(workspaceId: string, invitationId: string, movingId: string | null): Promise<WeeklyShare | null> {
    const [share] = await this.database.query<WeeklyShare>(SHARE, [workspaceId, invitationId, movingId]);
    return share ?? null;
  }

  async findIn(
    tx: Tx,
    workspaceId: string,
    invitationId: string,
    movingId: string | null,
  ): Promise<WeeklyShare | null> {
    const [share] = await this.database.queryIn<WeeklyShare>(tx, SHARE, [workspaceId, invitationId, movingId]);
    return share ?? null;
  }

  /** Of other people than `exceptId`: how many were accepted since `from` and may still come to a call. */
  async countTaken(
    tx: Tx,
    workspaceId: string,
    openInvitationId: string,
    { from, now, exceptId }: { from: Date; now: Date; exceptId: string },
  ): Promise<number> {
    const sql = `
      select count(distinct r.contact_id)::int as count from call_requests r
      where r.workspace_id = $1 and r.open_invitation_id = $2 and r.state = 'accepted' and r.decided_at >= $3
        and r.contact_id <> $5 and ${requestOutcome('$4::timestamptz')} <> 'lapsed'`;
    const values = [workspaceId, openInvitationId, from, now, exceptId];
    return (await this.database.queryIn<{ count: number }>(tx, sql, values))[0]!.count;
  }
}

// A call of somebody who was accepted is a call of the share, whichever link it was booked by.
const SHARE = `
  select o.most_a_week as "mostAWeek", array(
    select k.starts_at from calls k
    where k.workspace_id = $1 and k.state in ('booked', 'held') and k.id is distinct from $3::uuid
      and exists (
        select from call_requests r
        where r.workspace_id = $1 and r.open_invitation_id = o.id and r.contact_id = k.contact_id
          and k.created_at >= r.decided_at)
  ) as calls
  from call_requests asked
  join open_invitations o on o.workspace_id = asked.workspace_id and o.id = asked.open_invitation_id
  where asked.workspace_id = $1 and asked.invitation_id = $2`;
