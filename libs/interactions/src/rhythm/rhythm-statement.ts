import { dayNumber, ownWord } from './own-word.js';
import { GAP_BINS, halfLives, RECENT_GAPS, YEAR_DAYS } from './running-rhythm.js';

// The sums of running-rhythm.ts told in SQL, for many contacts at once; a property test compares the two.
const DAY = dayNumber('i.happened_at', 'w.time_zone');
const BIN = `case when gap > 0 then least(${GAP_BINS - 1}, floor(2 * ln(gap::float8) / ln(2.0::float8) + 1e-9))::int end`;
const MONTH = `floor(day * 12 / ${YEAR_DAYS}::float8)::int`;

function arrayOf(length: number, cell: (at: number) => string): string {
  return `array[${Array.from({ length }, (_, at) => cell(at)).join(', ')}]`;
}

// A power that is too small to be written down is an error in SQL.
function faded(days: string, halfLife: number): string {
  return `power(0.5, least(1000, (${days})::float8 / ${halfLife}))`;
}

const FADED = arrayOf(halfLives.length, (at) => {
  const left = `r.faded[${at + 1}] * ${faded('s.last_day - r.last_day', halfLives[at]!)}`;
  return `coalesce(s.faded[${at + 1}], 0) + coalesce(${left}, 0)`;
});

function summed(column: string, length: number): string {
  return arrayOf(length, (at) => `s.${column}[${at + 1}] + coalesce(r.${column}[${at + 1}], 0)`);
}

const COLUMNS = `count, active_days, first_day, last_day, faded, gap_bins, sum_log_gap, sum_squared_log_gap, longest_gap,
    recent_gaps, months, last_month`;
const EXCLUDED = COLUMNS.replace(/\w+/g, 'excluded.$&');
const KNOWN = COLUMNS.replace(/\w+/g, 'known.$&');

/**
 * Brings the rhythms of some contacts up to date; $1 workspace, $2 contacts, $3 the only interactions that are new of them,
 * or null where anything may have changed. A rhythm goes on from where it stood if all that is new is not older than its
 * last day, at the same cost however much came before; else it is counted anew from all words. `offset 0` makes each look
 * at interactions a step into an index, whatever the planner thinks of a workspace that grows as it is being imported.
 */
export const BRING_RHYTHMS_UP = `
  with fresh as materialized (
    select i.contact_id, ${DAY} as day, count(*)::int as words
    from unnest($3::uuid[]) as written(id)
    cross join lateral (select * from interactions i where i.workspace_id = $1 and i.id = written.id offset 0) i
    join workspaces w on w.id = $1
    where i.contact_id = any($2::uuid[]) and ${ownWord('i')}
    group by 1, 2
  ),
  wanted as materialized (
    select c.contact_id, r.last_day, r.last_month,
      coalesce($3::uuid[] is not null and f.first_day >= r.last_day, false) as goes_on
    from unnest($2::uuid[]) as c(contact_id)
    left join contact_rhythms r on r.workspace_id = $1 and r.contact_id = c.contact_id
    left join (select contact_id, min(day) as first_day from fresh group by contact_id) f on f.contact_id = c.contact_id
    where $3::uuid[] is null or f.contact_id is not null
  ),
  days as (
    select f.contact_id, f.day, f.words, w.last_day, w.last_month from fresh f join wanted w using (contact_id) where w.goes_on
    union all
    select i.contact_id, ${DAY}, count(*)::int, null, null
    from wanted one
    cross join lateral (
      select * from interactions i where i.workspace_id = $1 and i.contact_id = one.contact_id offset 0
    ) i
    join workspaces w on w.id = $1
    where not one.goes_on and ${ownWord('i')}
    group by i.contact_id, 2
  ),
  steps as (
    select contact_id, day, words, ${MONTH} as month,
      day - lag(day, 1, last_day) over in_order as gap,
      lag(${MONTH}, 1, last_month) over in_order is distinct from ${MONTH} as is_new_month,
      max(day) over (partition by contact_id) as newest
    from days window in_order as (partition by contact_id order by day)
  ),
  measured as materialized (
    select *, ${BIN} as bin, ((month % 12) + 12) % 12 as slot from steps
  ),
  sums as (
    select contact_id, sum(words)::int as count, (count(*) filter (where gap is distinct from 0))::int as active_days,
      min(day) as first_day, max(day) as last_day, max(month) as last_month,
      ${arrayOf(
        halfLives.length,
        (at) => `sum(${faded('newest - day', halfLives[at]!)}) filter (where gap is distinct from 0)`,
      )} as faded,
      ${arrayOf(GAP_BINS, (at) => `(count(*) filter (where bin = ${at}))::int`)} as gap_bins,
      coalesce(sum(ln(gap::float8)) filter (where gap > 0), 0) as sum_log_gap,
      coalesce(sum(ln(gap::float8) ^ 2) filter (where gap > 0), 0) as sum_squared_log_gap,
      coalesce(max(gap), 0) as longest_gap,
      coalesce(array_agg(gap order by day) filter (where gap > 0), '{}') as gaps,
      ${arrayOf(12, (at) => `(count(*) filter (where is_new_month and slot = ${at}))::int`)} as months
    from measured group by contact_id
  ),
  silent as (
    delete from contact_rhythms r using wanted w
    where r.workspace_id = $1 and r.contact_id = w.contact_id and not w.goes_on
      and not exists (select from sums s where s.contact_id = w.contact_id)
  )
  insert into contact_rhythms as known (workspace_id, contact_id, ${COLUMNS})
  select $1, s.contact_id, s.count + coalesce(r.count, 0), s.active_days + coalesce(r.active_days, 0),
    coalesce(r.first_day, s.first_day), s.last_day, ${FADED}, ${summed('gap_bins', GAP_BINS)},
    s.sum_log_gap + coalesce(r.sum_log_gap, 0), s.sum_squared_log_gap + coalesce(r.sum_squared_log_gap, 0),
    greatest(s.longest_gap, r.longest_gap), recent.gaps[greatest(1, cardinality(recent.gaps) - ${RECENT_GAPS - 1}):],
    ${summed('months', 12)}, s.last_month
  from sums s
  join wanted w using (contact_id)
  left join contact_rhythms r on r.workspace_id = $1 and r.contact_id = s.contact_id and w.goes_on
  cross join lateral (select coalesce(r.recent_gaps, '{}') || s.gaps as gaps) recent
  on conflict (workspace_id, contact_id) do update set (${COLUMNS}) = row(${EXCLUDED})
  where (${KNOWN}) is distinct from (${EXCLUDED})`;
