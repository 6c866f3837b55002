import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { dueDay, HAS_CADENCE } from '../../people/people.sql.js';
import type { Found } from '../pick-lines.js';
import {
  atMost,
  MOST_CANDIDATES,
  type Candidate,
  type FollowupReason,
  type ReasonQuestion,
} from './followup-reason.js';

/** People whose day has come, by circle or by a cadence of their own: near circles first, then the longest overdue. */
@Injectable()
export class OverdueReason implements FollowupReason {
  constructor(private readonly database: Database) {}

  async find({ access, timeZone, cadences, today }: ReasonQuestion): Promise<Found<Candidate>> {
    const { inner, close, circle, wide } = cadences;
    const rows = await this.database.query<{ contactId: string }>(OVERDUE, [
      access.workspaceId,
      timeZone,
      [inner, close, circle, wide],
      today,
      MOST_CANDIDATES + 1,
    ]);
    return atMost(rows.map(({ contactId }) => ({ contactId, asked: null })));
  }
}

const OVERDUE = `
  select k.contact_id as "contactId"
  from contacts c join contact_clocks k on k.workspace_id = c.workspace_id and k.contact_id = c.id
  where c.workspace_id = $1 and c.archived_at is null and ${HAS_CADENCE}
    and ${dueDay('exchange', { timeZone: '$2', cadences: '$3::int[]' })} <= $4::date
  order by array_position(array['inner', 'close', 'circle', 'wide'], c.circle) nulls last,
    ${dueDay('exchange', { timeZone: '$2', cadences: '$3::int[]' })}, c.id
  limit $5`;
