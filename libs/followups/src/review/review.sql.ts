import { dueDay, HAS_CADENCE, silentSince } from '../people/people.sql.js';
import type { ReviewClock } from '../people/person.js';

/**
 * One page of the review. A filter that is not asked for is null, and PostgreSQL drops its line before it plans.
 * $1 workspace, $2 time zone, $3 never talked, $4 depth, $5 circle, $6 channel, $7 first day that is too new,
 * $8 first day that is not due, $9 days of inner, close, circle, wide, $10 and $11 the last row before, $12 how many.
 */
export function reviewPage(by: ReviewClock): string {
  return `
    select k.*, c.name, c.circle, c.cadence_days, c.created_at
    from contact_clocks k join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id
    where k.workspace_id = $1 and c.archived_at is null
      and ($3::boolean is null or (k.talk_count = 0) = $3)
      and ($4::text is null or k.depth = $4)
      and ($5::text is null or c.circle = $5)
      and ($6::text is null or $6 = any(k.channels))
      and ($7::date is null or ${silentSince(by)} < $7::date::timestamp at time zone $2)
      and ($8::date is null or ${HAS_CADENCE})
      and ($8::date is null or ${dueDay(by, { timeZone: '$2', cadences: '$9' })} < $8)
      and ($10::timestamptz is null or (${silentSince(by)}, k.contact_id) > ($10, $11::uuid))
    order by ${silentSince(by)}, k.contact_id
    limit $12`;
}
