import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { Found } from '../pick-lines.js';
import {
  atMost,
  MOST_CANDIDATES,
  type Candidate,
  type FollowupReason,
  type ReasonQuestion,
} from './followup-reason.js';

/** From so many on somebody is no passer-by. */
const SEVERAL = 3;

/** People who wrote several times, also lately, to whom the owner has never talked: those who wrote most first. */
@Injectable()
export class NeverTalkedReason implements FollowupReason {
  constructor(private readonly database: Database) {}

  async find({ access, now }: ReasonQuestion): Promise<Found<Candidate>> {
    const parameters = [access.workspaceId, SEVERAL, now, MOST_CANDIDATES + 1];
    const rows = await this.database.query<{ contactId: string }>(NEVER_TALKED, parameters);
    return atMost(rows.map(({ contactId }) => ({ contactId, asked: null })));
  }
}

// Whom the owner wrote to within a month has been touched; who fell silent a year ago is not for today, unless it was
// brought in only now.
const NEVER_TALKED = `
  select k.contact_id as "contactId"
  from contact_clocks k join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id
  where k.workspace_id = $1 and k.inbound_count >= $2 and k.talk_count = 0 and c.archived_at is null
    and (k.last_outbound_at is null or k.last_outbound_at < $3::timestamptz - interval '30 days')
    and (k.last_exchange_at is null or k.last_exchange_at < $3::timestamptz - interval '30 days')
    and (k.last_inbound_at is null or k.last_inbound_at > $3::timestamptz - interval '1 year'
      or c.created_at > $3::timestamptz - interval '30 days')
  order by k.inbound_count desc, k.contact_id desc
  limit $4`;
