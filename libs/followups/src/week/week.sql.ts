import { PASSED, TALK } from '../year/year.sql.js';

const NAMED = `join contacts c on c.workspace_id = $1 and c.id = p.contact_id and c.archived_at is null`;

/** What happened from $2 to before $3; $4 how many people are named, $5 and $6 the same days in the owner's calendar. */
export const WEEK = `
  with passed as materialized (
    select i.contact_id, i.direction, i.channel, i.sort_at, ${TALK} as talk from interactions i where ${PASSED}
  ), people as materialized (
    select contact_id, count(*) filter (where direction = 'inbound' and not talk)::int as words_in,
      count(*) filter (where direction = 'outbound' and not talk)::int as words_out,
      count(*) filter (where talk)::int as talks,
      (array_agg(channel order by sort_at desc) filter (where talk))[1] as talked_by
    from passed group by 1
  ), newcomers as materialized (
    select p.contact_id, p.words_in from people p
    join contact_clocks k on k.workspace_id = $1 and k.contact_id = p.contact_id
    where p.words_in > 0 and k.first_inbound_at >= $2::timestamptz and k.first_inbound_at < $3::timestamptz
  ), moved as materialized (
    select p.contact_id, k.depth, k.depth_at from people p
    join contact_clocks k on k.workspace_id = $1 and k.contact_id = p.contact_id
    where k.depth in ('chat', 'letters', 'voice', 'met') and k.depth_at >= $2::timestamptz and k.depth_at < $3::timestamptz
  ), silent as materialized (
    select contact_id, max(score) as score from suggestions
    where workspace_id = $1 and reason = 'gone_quiet' and state in ('open', 'snoozed')
      and created_at >= $2::timestamptz and created_at < $3::timestamptz
    group by 1
  ), planned as (
    select state from suggestions where workspace_id = $1 and planned_on between $5::date and $6::date
  )
  select
    (select coalesce(sum(words_in), 0)::int from people) as comments,
    (select count(*)::int from people where words_in > 0) as voices,
    (select coalesce(sum(least(words_in, words_out)), 0)::int from people) as answered,
    (select coalesce(sum(talks), 0)::int from people) as "talkCount",
    (select count(*)::int from newcomers) as "newVoiceCount",
    (select count(*)::int from moved) as "movedUpCount",
    (select count(*)::int from silent) as "wentQuietCount",
    (select coalesce(json_agg(t), '[]') from (
      select c.id, c.name, p.talks, p.talked_by as channel from people p ${NAMED}
      where p.talks > 0 order by p.talks desc, c.name, c.id limit $4) t) as talks,
    (select coalesce(json_agg(t), '[]') from (
      select c.id, c.name from newcomers p ${NAMED} order by p.words_in desc, c.name, c.id limit $4) t) as "newVoices",
    (select coalesce(json_agg(t), '[]') from (
      select c.id, c.name, p.depth from moved p ${NAMED} order by p.depth_at desc, c.id limit $4) t) as "movedUp",
    (select coalesce(json_agg(t), '[]') from (
      select c.id, c.name from silent p ${NAMED} order by p.score desc, c.id limit $4) t) as "wentQuiet",
    (select count(*)::int from planned) as suggested,
    (select count(*)::int from planned where state = 'done') as "actedOn"`;

/** Promises of the owner: given from $2 to before $3, kept in that time, and open now. */
export const PROMISES = `
  select (
    select count(*)::int from interactions i
    join signals s on s.workspace_id = i.workspace_id and s.interaction_id = i.id
    where ${PASSED} and s.type = 'promise' and s.promised_by = 'owner' and s.state in ('open', 'kept')
  ) as made, (
    select count(*)::int from suggestions s
    where s.workspace_id = $1 and s.state = 'done' and s.reason = 'your_promise'
      and s.closed_at >= $2::timestamptz and s.closed_at < $3::timestamptz
  ) as kept, (
    select count(*)::int from suggestions s
    where s.workspace_id = $1 and s.state in ('open', 'snoozed') and s.reason_group = 'promises' and s.reason = 'your_promise'
  ) as open`;
