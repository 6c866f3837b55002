/** What counts as a talk, as the interactions room has it, of the alias i. */
export const TALK = `(i.kind in ('call', 'meeting') or (i.channel in ('phone', 'video', 'in_person') and i.kind <> 'message'))`;
const MEETING = `(i.channel = 'in_person' or (i.kind = 'meeting' and i.channel not in ('phone', 'video')))`;
const PRIVATE = `(i.channel = 'email' or i.kind = 'message')`;

/**
 * What passed with anybody from $2 to before $3; the days are in UTC, for the index by days.
 * Its conditions are those of the index interactions_by_day, letter for letter.
 */
export const PASSED = `i.workspace_id = $1 and i.contact_id is not null and i.kind <> 'note'
    and (i.sort_at at time zone 'UTC')::date between ($2::timestamptz at time zone 'UTC')::date and ($3::timestamptz at time zone 'UTC')::date
    and i.sort_at >= $2::timestamptz and i.sort_at < $3::timestamptz`;

const steps = `
      count(*) filter (where public_in > 0)::int as waved,
      count(*) filter (where public_in > 0 and public_out > 0)::int as chatted,
      count(*) filter (where private_in > 0 and private_out > 0)::int as letters,
      count(*) filter (where talks > 0)::int as spoken,
      count(*) filter (where meetings > 0)::int as met,
      coalesce(sum(public_in + private_in), 0)::int as comments,
      coalesce(sum(least(public_in + private_in, public_out + private_out)), 0)::int as answered,
      coalesce(sum(talks), 0)::int as talks`;

const PERSON = `p.contact_id as id, c.name, p.words_in as comments, least(p.words_in, p.words_out) as answered`;

/**
 * A year in one pass over its part of the index: $4 the time zone, $5 who wrote last before this has stopped, $6 how many
 * people are named, $7 the fewest comments of somebody who can be said to have stopped or to be hardly answered.
 */
export const YEAR = `
  with monthly as materialized (
    select i.contact_id, extract(month from i.sort_at at time zone $4)::int as month,
      count(*) filter (where i.direction = 'inbound' and not ${TALK} and not ${PRIVATE}) as public_in,
      count(*) filter (where i.direction = 'outbound' and not ${TALK} and not ${PRIVATE}) as public_out,
      count(*) filter (where i.direction = 'inbound' and not ${TALK} and ${PRIVATE}) as private_in,
      count(*) filter (where i.direction = 'outbound' and not ${TALK} and ${PRIVATE}) as private_out,
      count(*) filter (where ${TALK}) as talks,
      count(*) filter (where ${TALK} and ${MEETING}) as meetings
    from interactions i where ${PASSED}
    group by 1, 2
  ), people as materialized (
    select contact_id, sum(public_in)::int as public_in, sum(public_out)::int as public_out,
      sum(private_in)::int as private_in, sum(private_out)::int as private_out,
      sum(public_in + private_in)::int as words_in, sum(public_out + private_out)::int as words_out,
      sum(talks)::int as talks, sum(meetings)::int as meetings
    from monthly group by 1
  ), ranked as (
    select words_in, sum(words_in) over (order by words_in desc, contact_id) - words_in as before, sum(words_in) over () as total
    from people where words_in > 0
  ), stopped as materialized (
    select p.*, k.last_inbound_at, exists (
        select from suggestions s where s.workspace_id = $1 and s.contact_id = p.contact_id and s.reason = 'unanswered'
          and s.state in ('open', 'snoozed')
      ) as waits
    from people p
    join contact_clocks k on k.workspace_id = $1 and k.contact_id = p.contact_id
    where p.words_in > 0 and k.inbound_count >= $7 and k.last_inbound_at < $5::timestamptz
  )
  select
    (select row_to_json(t) from (select ${steps} from people) t) as totals,
    (select coalesce(json_agg(t order by month), '[]') from (select month, ${steps} from monthly group by month) t) as months,
    (select count(*)::int from people p join contact_clocks k on k.workspace_id = $1 and k.contact_id = p.contact_id
      where p.words_in > 0 and k.first_inbound_at >= $2::timestamptz) as "newVoices",
    (select count(*)::int from ranked where before < total / 2.0) as "halfBy",
    (select coalesce(json_agg(t), '[]') from (
      select ${PERSON} from people p join contacts c on c.workspace_id = $1 and c.id = p.contact_id and c.archived_at is null
      where p.words_in > 0 order by p.words_in desc, p.contact_id limit $6) t) as carriers,
    (select coalesce(json_agg(t), '[]') from (
      select ${PERSON} from people p join contacts c on c.workspace_id = $1 and c.id = p.contact_id and c.archived_at is null
      where p.words_in >= $7 and p.talks = 0 and least(p.words_in, p.words_out) <= p.words_in * 0.1
      order by p.words_in desc, p.contact_id limit $6) t) as "hardlyAnswered",
    (select count(*)::int from stopped) as "stoppedCount",
    (select count(*)::int from stopped where waits) as "stoppedWaiting",
    (select coalesce(json_agg(t), '[]') from (
      select ${PERSON}, p.last_inbound_at as "lastAt", p.waits as "isWaiting"
      from stopped p join contacts c on c.workspace_id = $1 and c.id = p.contact_id and c.archived_at is null
      order by p.words_in desc, p.contact_id limit $6) t) as stopped`;

/** The years in which anything passed, the newest first: a step into the index for each; $2 the time zone, $3 now. */
export const YEARS = `
  with known as (
    select (select extract(year from i.sort_at at time zone $2)::int from interactions i
        where i.workspace_id = $1 and i.contact_id is not null and i.kind <> 'note'
          and (i.sort_at at time zone 'UTC')::date >= date '1970-01-02'
        order by (i.sort_at at time zone 'UTC')::date limit 1) as first,
      extract(year from $3::timestamptz at time zone $2)::int as last
  )
  select y as year from known, generate_series(first, last) y
  where exists (
    select from interactions i where i.workspace_id = $1 and i.contact_id is not null and i.kind <> 'note'
      and (i.sort_at at time zone 'UTC')::date between make_date(y, 1, 1) - 1 and make_date(y, 12, 31) + 1
      and extract(year from i.sort_at at time zone $2) = y)
  order by y desc`;
