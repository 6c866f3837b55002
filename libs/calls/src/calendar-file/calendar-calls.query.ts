import { Clock, Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { HowToTalk } from '../way-words.js';
import type { CalendarCall } from './call-event.js';

export interface CallInCalendar extends CalendarCall, HowToTalk {
  contactId: string;
  contactName: string;
}

const DAYS_BACK = 90;
const MOST = 1_000;

/** The calls that stand in the owner's own calendar, cancelled ones too, so that they leave it. */
@Injectable()
export class CalendarCallsQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All that are still to come and those of the last months, in order of time. */
  list(workspaceId: string): Promise<CallInCalendar[]> {
    return this.database.query(CALLS, [workspaceId, this.clock.now()]);
  }
}

const CALLS = `
  select * from (
    select k.id, k.contact_id as "contactId", c.name as "contactName", k.starts_at as "startsAt", k.ends_at as "endsAt",
      k.sequence, k.state = 'cancelled' as "isCancelled", k.way, k.reach_at as "reachAt",
      k.invitation_id as "invitationId", coalesce(s.reached_by, '') as "reachedBy", k.created_at as "createdAt",
      k.updated_at as "updatedAt"
    from calls k
    join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id
    left join call_settings s on s.workspace_id = k.workspace_id
    where k.workspace_id = $1 and k.starts_at > $2::timestamptz - interval '${DAYS_BACK} days'
    order by k.starts_at desc, k.id desc limit ${MOST}
  ) newest order by "startsAt", id`;
