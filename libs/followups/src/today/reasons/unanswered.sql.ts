/**
 * The newest inbound words that could ask something (the index interactions_waiting holds just these) and after which
 * the owner did nothing: no later row to this person on any channel, none further down the thread, no answer to them.
 * $1 workspace, $2 now, $3 how many are looked at.
 */
export const WAITING_WORDS = `
  with newest as (
    select i.* from interactions i
    where i.workspace_id = $1 and i.direction = 'inbound' and i.contact_id is not null
      and (i.text like '%?%' or i.text like '%@%')
    order by coalesce(i.happened_at, i.created_at) desc, i.id desc
    limit $3
  )
  select i.id as "interactionId", i.contact_id as "contactId", left(i.text, 4000) as text, i.channel,
    i.happened_at as "happenedAt", i.precision, i.dated_by as "datedBy", i.permalink, i.thread_id as "threadId",
    t.title as "threadTitle", t.url as "threadUrl", i.position,
    coalesce(i.happened_at, i.created_at) as "cameAt", (select count(*)::int from newest) as "lookedAt",
    (select coalesce(json_agg(json_build_object('printed', a.printed, 'owner', coalesce(o.direction = 'outbound', false))
        order by a.ordinal), '[]')
      from interaction_answers a
      left join interactions o on o.workspace_id = a.workspace_id and o.id = a.answered_id
      where a.workspace_id = $1 and a.interaction_id = i.id) as answers
  from newest i
  join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
  left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id
  where c.archived_at is null and i.kind in ('comment', 'reply', 'mention', 'message')
    and (coalesce(i.happened_at, i.created_at) > $2::timestamptz - interval '1 year'
      or i.created_at > $2::timestamptz - interval '30 days')
    and not exists (${touchedLater()})
    and not exists (${answeredBelow()})
    and not exists (
      select from interaction_answers a join interactions o on o.workspace_id = a.workspace_id and o.id = a.interaction_id
      where a.workspace_id = $1 and a.answered_id = i.id and o.direction = 'outbound'
    )
  order by coalesce(i.happened_at, i.created_at) desc, i.id desc`;

// What is known to the day only may have been later on that day; within a thread the place tells it better. Words without a date came at the latest when they were
// brought in: what happened after that, or was logged after that, comes later.
function touchedLater(): string {
  return `
      select from interactions o
      where o.workspace_id = $1 and o.contact_id = i.contact_id
        and o.sort_at > i.sort_at - interval '1 day'
        and (o.sort_at > i.sort_at
          or o.precision = 'day' and (o.thread_id is null or o.thread_id is distinct from i.thread_id))
        and o.kind <> 'note'
        and (o.direction = 'outbound' or o.kind in ('call', 'meeting') or o.channel in ('phone', 'video', 'in_person'))
        and (i.happened_at is not null or o.happened_at > i.created_at or o.dated_by = 'hand' and o.created_at > i.created_at)
    `;
}

// In one thread the place tells the order; outside of threads an undated row counts from when it was logged.
function answeredBelow(): string {
  return `
      select from interactions o
      where o.workspace_id = $1 and o.contact_id = i.contact_id and o.sort_at in (i.sort_at, '-infinity')
        and o.direction = 'outbound' and o.kind <> 'note'
        and (o.thread_id = i.thread_id and o.position > i.position
          or o.thread_id is null and o.happened_at is null and o.created_at > i.created_at)
    `;
}
