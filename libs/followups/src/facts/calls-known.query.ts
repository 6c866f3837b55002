import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CallsKnown } from './calls-known.js';
import { toCallsKnown, type CallsRow } from './to-calls-known.js';

/** What stands about calls between the owner and some contacts. */
@Injectable()
export class CallsKnownQuery {
  constructor(private readonly database: Database) {}

  /** Whom no call was ever asked of or planned with is left out. */
  async byIds(workspaceId: string, contactIds: string[]): Promise<Map<string, CallsKnown>> {
    const rows = await this.database.query<CallsRow & { contactId: string }>(CALLS, [workspaceId, contactIds]);
    return new Map(rows.map((row) => [row.contactId, toCallsKnown(row)]));
  }
}

// The newest invitation that left the house, and the newest call; most people have neither.
const CALLS = `
  select coalesce(v.contact_id, k.contact_id) as "contactId",
    (
      select max(ends_at) from calls
      where workspace_id = $1 and contact_id = k.contact_id and state = 'booked'
    ) as "plannedUntil",
    v.id as "invitationId", v.state as "invitationState", least(v.sent_at, v.opened_at) as "askedAt",
    v.opened_at as "openedAt", v.expires_at as "expiresAt",
    k.id as "callId", k.state as "callState", k.starts_at as "startsAt", k.ends_at as "endsAt", k.ended_by as "endedBy",
    k.updated_at as "callChangedAt"
  from (
    select distinct on (contact_id) * from call_invitations
    where workspace_id = $1 and contact_id = any($2::uuid[]) and state <> 'drafted'
    order by contact_id, created_at desc, id desc
  ) v
  full join (
    select distinct on (contact_id) * from calls
    where workspace_id = $1 and contact_id = any($2::uuid[])
    order by contact_id, starts_at desc, id desc
  ) k on k.contact_id = v.contact_id`;
