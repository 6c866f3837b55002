import { normaliseIdentity } from '#libs/accounts';
import type { SqlParameters } from '../sql-parameters.js';
import { swappedLetters } from './swapped-letters.js';

const MOST_HELD = 3_000;
const MOST_NEAR = 100;
const MOST_BY_WORDS = 1_000;
const MOST_ROWS_READ = 3_000;

/**
 * How near a name must be to what was typed: one wrong letter in the middle costs three trigrams, more than half of those
 * of a short name. Without sequential and parallel scans, the same rows are read first each time, which a cursor relies on.
 */
export function searchSettings(typed: string): string {
  const nearEnough = letterCount(typed) > 4 ? 0.5 : 0.4;
  return `
    select set_config('pg_trgm.word_similarity_threshold', '${nearEnough}', true),
      set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`;
}

/**
 * The contacts found for what was typed, as a query of (id, score): names and handles that hold it (650 to 1000), where
 * there are none, names and handles near to it (300 to 600), and people in whose interactions every typed word of three
 * letters begins a word (100 to 299). Every contact has its name as an identity, so identities are all that must be looked through.
 * Runs in a transaction with `searchSettings`; $1 is the workspace.
 */
export function peopleSearch(typed: string, parameters: SqlParameters): string {
  const written = typed.trim().replace(/^@/, '').trim();
  const asName = normaliseIdentity('name', written) ?? written;
  const name = `fold(${parameters.add(asName, 'text')})`;
  const term = asName === written.toLowerCase() ? name : `fold(${parameters.add(written, 'text')})`;
  const whole = letterCount(written) >= 3;
  if (!whole) return `select id, score from (${held(name, term, wordBeginnings)}) held`;
  return `
    with held as materialized (${held(name, term, anywhere)}), near as (${near(name)}),
      swapped as (${swapped(asName, parameters)}), said as (${said(written, parameters)})
    select id, max(score) as score
    from (select * from held union all select * from near union all select * from swapped union all select * from said) hits
    group by id`;
}

function anywhere(value: string, term: string): string {
  return `${value} like '%' || ${begins(term)}`;
}

// One or two letters are a whole trigram only at the beginning of a word, so only there can they use the index.
function wordBeginnings(value: string, term: string): string {
  return `(${value} like ${begins(term)} or ${value} like '% ' || ${begins(term)})`;
}

function held(name: string, term: string, matches: (value: string, term: string) => string): string {
  const terms = [...new Set([name, term])];
  const scores = terms.map(
    (each) => `case when folded = ${each} then 1000 when folded like ${begins(each)} then 900
      when folded like '% ' || ${begins(each)} then 800 else 700 end`,
  );
  return `
    select id, max(greatest(${scores.join(', ')}) - case when kind = 'name' then 0 else 50 end) as score
    from (
      select i.contact_id as id, i.kind, fold(i.value) as folded from identities i
      where i.workspace_id = $1 and (${terms.map((each) => matches('fold(i.value)', each)).join(' or ')})
      offset 0
    ) matching
    group by id order by score desc, id limit ${MOST_HELD}`;
}

function near(name: string): string {
  return `
    select i.contact_id as id, max((300 + 300 * word_similarity(${name}, fold(i.value)))::int) as score
    from identities i
    where not exists (select from held) and i.workspace_id = $1 and ${name} <% fold(i.value)
    group by i.contact_id order by score desc, id limit ${MOST_NEAR}`;
}

function swapped(asName: string, parameters: SqlParameters): string {
  const swaps = swappedLetters(asName).map((swap) => anywhere('fold(i.value)', parameters.add(swap, 'text')));
  return `
    select distinct i.contact_id as id, 600 as score from identities i
    where not exists (select from held) and i.workspace_id = $1 and (${swaps.join(' or ') || 'false'})
    order by id limit ${MOST_NEAR}`;
}

// Half of all people may have said a common word, and reading the rows of all of them would take seconds.
// Words of one or two letters ("of", "a") say little, and each costs as much as any other.
function said(written: string, parameters: SqlParameters): string {
  const words = written.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => letterCount(word) > 2);
  const term = parameters.add(words.length > 0 ? words.join(' ') : written, 'text');
  return `
    select contact_id as id, 100 + least(count(*), 199)::int as score
    from (
      select i.contact_id from interactions i
      where i.workspace_id = $1 and i.contact_id is not null and to_words(i.text) @@ prefix_query(${term})
      limit ${MOST_ROWS_READ}
    ) rows_read
    group by contact_id order by score desc, id limit ${MOST_BY_WORDS}`;
}

function begins(term: string): string {
  return String.raw`regexp_replace(${term}, '([\\%_])', '\\\1', 'g') || '%'`;
}

function letterCount(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
