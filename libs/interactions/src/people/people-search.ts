import type { SqlParameters } from '../sql-parameters.js';

/** Below this share of common trigrams a name is not the one that was meant. */
export const NEAR_ENOUGH = 0.4;

const MOST_NEAR = 100;
const MOST_BY_WORDS = 1_000;
const MOST_ROWS_READ = 10_000;

/**
 * The contacts found for what was typed, as a query of (id, score): names and handles that hold it (700 to 1000), names and
 * handles near to it (300 to 600), and people in whose interactions every word of it begins a word (100 to 299).
 * Runs in a transaction where pg_trgm.word_similarity_threshold is `NEAR_ENOUGH`; $1 is the workspace.
 */
export function peopleSearch(typed: string, parameters: SqlParameters): string {
  const term = typed.trim().replace(/^@/, '').trim();
  const folded = `fold(${parameters.add(term, 'text')})`;
  const name = { value: 'fold(c.name)', id: 'c.id', from: 'contacts c' };
  const handle = { value: 'fold(c.value)', id: 'c.contact_id', from: 'identities c' };
  const parts = [holding(name, folded, term), holding(handle, folded, term)];
  if (letters(term) >= 3) parts.push(near(name, folded), near(handle, folded), said(folded));
  return `select id, max(score) as score from (${parts.join(' union all ')}) every_hit group by id`;
}

interface Searched {
  value: string;
  id: string;
  from: string;
}

function holding({ value, id, from }: Searched, folded: string, term: string): string {
  const begins = `${escaped(folded)} || '%'`;
  const wordBegins = `'% ' || ${begins}`;
  // With one or two letters only the beginnings of words have whole trigrams, so only they can use the index.
  const where =
    letters(term) >= 3 ? `${value} like '%' || ${begins}` : `(${value} like ${begins} or ${value} like ${wordBegins})`;
  return `
    select ${id} as id, case when ${value} = ${folded} then 1000 when ${value} like ${begins} then 900
      when ${value} like ${wordBegins} then 800 else 700 end as score
    from ${from} where c.workspace_id = $1 and ${where}`;
}

function near({ value, id, from }: Searched, folded: string): string {
  return `
    select * from (
      select ${id} as id, (300 + 300 * word_similarity(${folded}, ${value}))::int as score
      from ${from} where c.workspace_id = $1 and ${folded} <% ${value}
      order by score desc, id limit ${MOST_NEAR}
    ) near`;
}

// Half of all people may have said a common word; reading the rows of all of them would take seconds.
function said(folded: string): string {
  return `
    select * from (
      select contact_id as id, 100 + least(count(*), 199)::int as score
      from (
        select i.contact_id from interactions i
        where i.workspace_id = $1 and i.contact_id is not null and to_words(i.text) @@ prefix_query(${folded})
        limit ${MOST_ROWS_READ}
      ) rows_read
      group by contact_id order by score desc, id limit ${MOST_BY_WORDS}
    ) said`;
}

function escaped(folded: string): string {
  return String.raw`regexp_replace(${folded}, '([\\%_])', '\\\1', 'g')`;
}

function letters(term: string): number {
  return term.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
