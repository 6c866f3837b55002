import type { ReviewClock } from './person.js';

/** The column of `contact_clocks` that a review goes by. */
export const clockColumn: Record<ReviewClock, string> = { exchange: 'last_exchange_at', talk: 'last_talk_at' };

/** Written letter for letter like the indexes contact_clocks_exchange and contact_clocks_talk, who never was comes first. */
export function silentSince(by: ReviewClock, alias = 'k'): string {
  return `coalesce(${alias}.${clockColumn[by]}, '-infinity'::timestamptz)`;
}

/** Asked beside the due day, so that PostgreSQL reckons days only for the few who have a cadence. */
export const HAS_CADENCE = '(c.circle is not null or c.cadence_days is not null)';

/** The same day as `dueOn` says, null without a cadence; the cadences are those of inner, close, circle and wide. */
export function dueDay(by: ReviewClock, parameters: { timeZone: string; cadences: string }): string {
  const { timeZone, cadences } = parameters;
  return `case when ${HAS_CADENCE} then coalesce(
    (k.${clockColumn[by]} at time zone ${timeZone})::date
      + coalesce(c.cadence_days, (${cadences}::int[])[array_position(array['inner', 'close', 'circle', 'wide'], c.circle)]),
    (c.created_at at time zone ${timeZone})::date) end`;
}

/**
 * The rows of `Person` for the people of `page`, a query of contacts and clocks together; $1 is the workspace.
 * Each join is one step into an index, so it costs the same for any size of the workspace.
 */
export function peopleSql(page: string, by: ReviewClock, orderBy: string): string {
  return `
    with page as (${page})
    select page.contact_id as id, page.name, page.circle, page.cadence_days as "cadenceDays",
      page.created_at as "createdAt", page.depth, page.first_inbound_at as "firstInboundAt",
      page.last_exchange_at as "lastExchangeAt", page.last_talk_at as "lastTalkAt", page.inbound_count as "inboundCount",
      page.outbound_count as "outboundCount", page.talk_count as "talkCount", last.told as last, first.told as first,
      words.told as "lastWords", words.happened_at as "lastWordsAt",
      to_char(page.${clockColumn[by]} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "silentSince"
    from page
    ${LAST.replace('$last', `page.${clockColumn[by]}`)}
    ${FIRST}
    ${WORDS}
    order by ${orderBy}`;
}

// At one instant there may be a question and its answer, as under a post's date: what made it an exchange goes first.
const LAST = `
  left join lateral (
    select json_build_object('channel', i.channel, 'kind', i.kind, 'direction', i.direction, 'precision', i.precision,
      'datedBy', i.dated_by) as told
    from interactions i
    where i.workspace_id = $1 and i.contact_id = page.contact_id and i.sort_at = $last and i.kind <> 'note'
    order by i.kind in ('call', 'meeting') desc, i.channel in ('phone', 'video', 'in_person') desc,
      i.direction = 'outbound' desc, i.id desc
    limit 1
  ) last on true`;

const FIRST = `
  left join lateral (
    select json_build_object('precision', i.precision, 'datedBy', i.dated_by) as told
    from interactions i
    where i.workspace_id = $1 and i.contact_id = page.contact_id and i.sort_at = page.first_inbound_at
      and i.direction = 'inbound' and i.kind <> 'note'
    limit 1
  ) first on true`;

const WORDS = `
  left join lateral (
    select i.happened_at, json_build_object('interactionId', i.id, 'text', left(i.text, 1000), 'channel', i.channel,
      'precision', i.precision, 'datedBy', i.dated_by, 'permalink', i.permalink, 'threadId', i.thread_id,
      'threadTitle', t.title, 'threadUrl', t.url, 'position', i.position) as told
    from interactions i left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id
    where i.workspace_id = $1 and i.id = page.last_words_id
  ) words on true`;
