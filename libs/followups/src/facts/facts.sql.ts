import { newestFirst, oldestFirst } from '#libs/interactions';

/**
 * The newest rows of some contacts, oldest first; $1 workspace, $2 contacts, $3 how many of each. Words are loaded only
 * where they could ask the owner something, with whom they answer and whether the owner answered them: by words that point
 * at them, or that follow at once and point at nobody. Each of these two is a step into an index: of an `exists` the
 * planner may make one reading of all interactions for every batch.
 */
export const PASSED_ROWS = `
  select r.contact_id as "contactId", r.id, r.channel, r.kind, r.direction, r.happened_at as at,
    r.created_at as "createdAt", r.precision, r.dated_by as "datedBy", r.thread_id as "threadId",
    t.title as "threadTitle", r.position, coalesce(r.permalink, t.url) as permalink, r.has_words as "hasWords",
    case when r.could_ask then json_build_object('text', r.words, 'answers', (
        select coalesce(json_agg(json_build_object('printed', a.printed, 'owner', coalesce(o.direction = 'outbound', false))
          order by a.ordinal), '[]')
        from interaction_answers a
        left join interactions o on o.workspace_id = a.workspace_id and o.id = a.answered_id
        where a.workspace_id = $1 and a.interaction_id = r.id
      ), 'answered', coalesce((
        select true from interaction_answers a
        join interactions o on o.workspace_id = a.workspace_id and o.id = a.interaction_id
        where a.workspace_id = $1 and a.answered_id = r.id and o.direction = 'outbound'
        limit 1
      ), (
        select true from (
          select * from interactions o
          where o.workspace_id = $1 and o.thread_id = r.thread_id and o.position = r.position + 1 and o.part = 0
          offset 0
        ) o
        where o.direction = 'outbound' and o.contact_id is null and not exists (
            select from interaction_answers a
            where a.workspace_id = $1 and a.interaction_id = o.id and a.answered_id is not null
          )
        limit 1
      ), false)) end as asks
  from unnest($2::uuid[]) as wanted(id)
  cross join lateral (
    select i.*, i.text <> '' as has_words,
      asked.could_ask, case when asked.could_ask then left(i.text, 4000) end as words
    from interactions i
    cross join lateral (
      select i.direction = 'inbound' and (i.kind = 'reply' or i.text like '%?%' or i.text like '%@%') as could_ask
    ) asked
    where i.workspace_id = $1 and i.contact_id = wanted.id
    order by ${newestFirst('i')}
    limit $3
  ) r
  left join threads t on t.workspace_id = $1 and t.id = r.thread_id
  order by r.contact_id, ${oldestFirst('r')}`;

/**
 * What was read in the words of some contacts and is of use to a reason. `offset 0` makes one step into the index of each
 * interaction, where the planner would rather read the signals of everybody; the interactions' ids come from their index
 * alone.
 */
export const READ_SIGNALS = `
  select wanted.id as "contactId", s.id, s.interaction_id as "interactionId", s.type, s.state, s.quote, s.fact,
    s.sensitive, case when s.about is not null and s.about is distinct from (
      select p.printed_author from interactions p where p.workspace_id = $1 and p.id = i.id
    ) then s.about end as about,
    s.promised_by as "promisedBy", s.due, s.due_on::text as "dueOn",
    s.expires_on::text as "expiresOn", s.ask_after_on::text as "askAfterOn"
  from unnest($2::uuid[]) as wanted(id)
  join interactions i on i.workspace_id = $1 and i.contact_id = wanted.id
  cross join lateral (
    select * from signals s
    where s.workspace_id = $1 and s.interaction_id = i.id
      and s.type in ('wants_to_talk', 'invitation', 'promise', 'question', 'fact')
    offset 0
  ) s
  order by wanted.id, s.id`;

/** What was written down of some contacts and has a day on which to say a word. */
export const OWN_FACTS = `
  select contact_id as "contactId", id, kind, text, about, sensitive,
    case when month is not null then json_build_object('month', month, 'day', day, 'year', year) end as on,
    expires_on::text as "expiresOn", ask_after_on::text as "askAfterOn"
  from facts
  where workspace_id = $1 and contact_id = any($2::uuid[]) and (month is not null or ask_after_on is not null)
  order by contact_id, id`;

/** How many words came from anybody in each week, counted up to $4; $2 the first week's beginning,
 * counted from 1970, $3 now. */
export const PORCH_WEEKS = `
  select week as "startsAt", (
    select count(*)::int from (
      select from interactions i
      where i.workspace_id = $1 and i.direction = 'inbound'
        and date_bin('7 days', i.sort_at, '1970-01-01T00:00:00Z'::timestamptz) = week
      limit $4
    ) words
  ) as inbound
  from generate_series($2::timestamptz, $3::timestamptz, interval '7 days') as week
  order by week`;
