import { personColumns, withLastWords } from '#libs/interactions';
import type { ReviewClock } from './person.js';

/** The column of `contact_clocks` that a review goes by. */
const clockColumn: Record<ReviewClock, string> = { exchange: 'last_exchange_at', talk: 'last_talk_at' };

/** Letter for letter like the indexes contact_clocks_exchange and contact_clocks_talk; who never was comes first. */
export function silentSince(by: ReviewClock): string {
  return `coalesce(k.${clockColumn[by]}, '-infinity'::timestamptz)`;
}

/** Asked beside the due day, so that PostgreSQL reckons days only for the few who have a cadence. */
export const HAS_CADENCE = '(c.circle is not null or c.cadence_days is not null)';

/** The same day as `dueOn` says, null without a cadence; the cadences are those of inner, close, circle and wide. */
export function dueDay(by: ReviewClock, parameters: { timeZone: string; cadences: string }): string {
  const { timeZone, cadences } = parameters;
  return `case when ${HAS_CADENCE} then coalesce(
    (k.${clockColumn[by]} at time zone ${timeZone})::date
      + coalesce(c.cadence_days, (${cadences})[array_position(array['inner', 'close', 'circle', 'wide'], c.circle)]),
    (c.created_at at time zone ${timeZone})::date) end`;
}

/** What a page of people selects of `contacts c` and `contact_clocks k`, for `withLastTimes`. */
export function listedColumns(by: ReviewClock): string {
  return `${personColumns}, c.created_at as "createdAt", k.first_inbound_at as "firstInboundAt",
    k.${clockColumn[by]} as "lastTimeAt", ${silentSince(by)} as "silentSince"`;
}

/** A page (a query with `listedColumns`) with what `withTimes` adds and the last words, the longest silence first. */
export function withLastTimes(page: string): string {
  return `${withTimes(withLastWords(page, 'p."silentSince", p.id'))} order by q."silentSince", q.id`;
}

/**
 * People (a query with `listedColumns`) with the words and the last time of each; $1 is the workspace. Each join is one
 * step into an index, so it costs the same for any size of the workspace.
 */
export function withTimes(people: string): string {
  return `
    select q.*, last.told as last, first.told as first, words.told as words
    from (${people}) q
    ${LAST}
    ${FIRST}
    ${WORDS}`;
}

// At one instant there may be a question and its answer, as under a post's date: what made it an exchange goes first.
const LAST = `
  left join lateral (
    select json_build_object('channel', i.channel, 'kind', i.kind, 'direction', i.direction, 'precision', i.precision,
      'datedBy', i.dated_by) as told
    from interactions i
    where i.workspace_id = $1 and i.contact_id = q.id and i.sort_at = q."lastTimeAt" and i.kind <> 'note'
    order by i.kind in ('call', 'meeting') desc, i.channel in ('phone', 'video', 'in_person') desc,
      i.direction = 'outbound' desc, i.id desc
    limit 1
  ) last on true`;

const FIRST = `
  left join lateral (
    select json_build_object('precision', i.precision, 'datedBy', i.dated_by) as told
    from interactions i
    where i.workspace_id = $1 and i.contact_id = q.id and i.sort_at = q."firstInboundAt"
      and i.direction = 'inbound' and i.kind <> 'note'
    limit 1
  ) first on true`;

const WORDS = `
  left join lateral (
    select json_build_object('text', left(i.text, 1000), 'datedBy', i.dated_by, 'address', coalesce(i.permalink, t.url))
      as told
    from interactions i left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id
    where i.workspace_id = $1 and i.id = q."lastWordsId"
  ) words on true`;
