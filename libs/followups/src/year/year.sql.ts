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

// Which twelve bits a row's month stands in: public words in and out, private ones in and out, talks.
const STEP = `case when ${TALK} then 4
      else case when ${PRIVATE} then 2 else 0 end + case i.direction when 'inbound' then 0 else 1 end end`;
const MONTH = 'width_bucket(i.sort_at, $4::timestamptz[])';
const monthsOf = (step: number) => `((steps >> ${step * 12}) & 4095)::int`;

const PERSON = `p.contact_id as id, c.name, p.words_in as comments, least(p.words_in, p.words_out) as answered`;
// Who is put away is not named, so a few more are looked at than are named.
const named = (people: string) => `
      select ${PERSON} from (${people} order by words_in desc, contact_id limit $6 + 200) p
      join contacts c on c.workspace_id = $1 and c.id = p.contact_id and c.archived_at is null
      order by p.words_in desc, p.contact_id limit $6`;

/**
 * A year in two passes over its part of the index, a row for each person with its months as bits, January the lowest: $4 the beginnings of its
 * months, $5 who wrote last before this has stopped, $6 how many people are named, $7 the fewest comments of somebody who
 * can be said to have stopped or to be hardly answered. Months are counted from `masks` and the share of few people from
 * `spread`, both short.
 * The clocks are read as a whole (`offset 0`): who wrote in a year is mostly guessed too few for a step to each of them.
 */
export const YEAR = `
  with passed as materialized (
    select i.contact_id, bit_or(1::bigint << (${STEP}) * 12 + ${MONTH} - 1) as steps,
      coalesce(bit_or(1 << ${MONTH} - 1) filter (where ${TALK} and ${MEETING}), 0) as met,
      count(*) filter (where i.direction = 'inbound' and not ${TALK})::int as words_in,
      count(*) filter (where i.direction = 'outbound' and not ${TALK})::int as words_out,
      count(*) filter (where ${TALK})::int as talks
    from interactions i where ${PASSED}
    group by i.contact_id
  ), people as materialized (
    select contact_id, ${monthsOf(0)} as waved, ${monthsOf(1)} as replied, ${monthsOf(2)} as letters_in,
      ${monthsOf(3)} as letters_out, ${monthsOf(4)} as spoken, met, words_in, words_out, talks
    from passed
  ), known as materialized (
    select p.contact_id, p.words_in, p.words_out, k.first_inbound_at >= $2::timestamptz as is_new, k.last_inbound_at,
      k.inbound_count >= $7 and k.last_inbound_at < $5::timestamptz as has_stopped
    from passed p
    join (select * from contact_clocks where workspace_id = $1 offset 0) k on k.contact_id = p.contact_id
    where p.words_in > 0
  ), waiting as materialized (
    select k.contact_id from known k where k.has_stopped and exists (
      select from suggestions s where s.workspace_id = $1 and s.contact_id = k.contact_id and s.reason = 'unanswered'
        and s.state in ('open', 'snoozed'))
  )
  select
    (select row_to_json(t) from (
      select count(*) filter (where waved > 0)::int as waved,
        count(*) filter (where waved > 0 and replied > 0)::int as chatted,
        count(*) filter (where letters_in > 0 and letters_out > 0)::int as letters,
        count(*) filter (where spoken > 0)::int as spoken, count(*) filter (where met > 0)::int as met,
        coalesce(sum(words_in), 0)::int as comments,
        coalesce(sum(least(words_in, words_out)), 0)::int as answered,
        coalesce(sum(talks), 0)::int as talks
      from people) t) as totals,
    (select coalesce(json_agg(t), '[]') from (
      select waved, waved & replied as chatted, letters_in & letters_out as letters, spoken, met, count(*)::int as people
      from people group by grouping sets ((waved), (waved & replied), (letters_in & letters_out), (spoken), (met))) t) as masks,
    (select coalesce(json_agg(t), '[]') from (
      select ${MONTH} as month, count(*)::int as talks from interactions i where ${PASSED} and ${TALK} group by 1) t) as "talksByMonth",
    (select coalesce(json_agg(t), '[]') from (
      select words_in as words, count(*)::int as people from people where words_in > 0 group by words_in) t) as spread,
    (select count(*)::int from known where is_new) as "newVoices",
    (select count(*)::int from known where has_stopped) as "stoppedCount",
    (select count(*)::int from waiting) as "stoppedWaiting",
    (select row_to_json(t) from (
      select width_bucket(k.last_inbound_at, $4::timestamptz[]) as month, count(*)::int as people,
        count(w.contact_id)::int as waiting
      from known k left join waiting w on w.contact_id = k.contact_id
      where k.has_stopped group by 1 order by 2 desc, 3 desc, 1 limit 1) t) as "stoppedMost",
    (select coalesce(json_agg(t), '[]') from (${named('select * from known')}) t) as carriers,
    (select coalesce(json_agg(t), '[]') from (${named(
      'select * from people where words_in >= $7 and talks = 0 and least(words_in, words_out) * 10 <= words_in',
    )}) t) as "hardlyAnswered",
    (select coalesce(json_agg(t), '[]') from (
      select s.*, k.last_inbound_at as "lastAt", exists (select from waiting w where w.contact_id = s.id) as "isWaiting"
      from (${named('select * from known where has_stopped')}) s
      join known k on k.contact_id = s.id order by s.comments desc, s.id) t) as stopped`;

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
  cross join lateral (
    select from interactions i where i.workspace_id = $1 and i.contact_id is not null and i.kind <> 'note'
      and (i.sort_at at time zone 'UTC')::date between make_date(y, 1, 1) - 1 and make_date(y, 12, 31) + 1
      and i.sort_at >= (make_date(y, 1, 1)::timestamp at time zone $2)
      and i.sort_at < (make_date(y + 1, 1, 1)::timestamp at time zone $2)
    order by (i.sort_at at time zone 'UTC')::date limit 1
  ) anything
  order by y desc`;
