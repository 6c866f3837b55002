import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { ThreadsMet } from '../evidence/weigh-threads.js';

/** The latest words of a contact in which his threads are looked for. */
const LATEST = 200;
/** A thread of more items says nothing. */
const MANY_ITEMS = 500;

/** Who wrote in which thread. Interactions are kept by the room above; they are read here to compare people. */
@Injectable()
export class MatchThreadsQuery {
  constructor(private readonly database: Database) {}

  /** Of these pairs, by their place in the list, those who have written in one thread. */
  async met(
    tx: Tx,
    workspaceId: string,
    pairs: readonly (readonly [string, string])[],
  ): Promise<Map<number, ThreadsMet>> {
    if (pairs.length === 0) return new Map();
    const rows = await this.database.queryIn<ThreadsMet & { at: number }>(tx, MET, [
      workspaceId,
      pairs.map(([one]) => one),
      pairs.map(([, other]) => other),
      LATEST,
      MANY_ITEMS,
    ]);
    return new Map(rows.map(({ at, ...met }) => [at, met]));
  }
}

// One step into an index for each contact, each thread that two share and what was answered in it, whatever the planner
// thinks of a workspace that it has not counted yet.
const MET = `
  with pairs as materialized (
    select one, other, at::int - 1 as at from unnest($2::uuid[], $3::uuid[]) with ordinality as pairs(one, other, at)
  ), written as materialized (
    select people.id, t.thread_id from (select one as id from pairs union select other from pairs) people
    cross join lateral (
      select distinct thread_id from (
        select i.thread_id from interactions i where i.workspace_id = $1 and i.contact_id = people.id
        order by i.sort_at desc limit $4
      ) latest where thread_id is not null
    ) t
  ), counts as materialized (
    select id, count(*)::int as threads from written group by id
  ), shared as materialized (
    select p.at, p.one, p.other, a.thread_id from pairs p
    join written a on a.id = p.one join written b on b.id = p.other and b.thread_id = a.thread_id
  ), sizes as materialized (
    select thread_id, (
      select count(*)::int from (
        select from interactions i where i.workspace_id = $1 and i.thread_id = s.thread_id limit $5 + 1) held
    ) as items
    from (select distinct thread_id from shared) s
  ), met as materialized (
    select s.at, s.one, s.other, count(*)::int as shared, min(z.items) as items, greatest(min(a.threads), min(b.threads)) as most
    from shared s join sizes z on z.thread_id = s.thread_id
    join counts a on a.id = s.one join counts b on b.id = s.other
    group by s.at, s.one, s.other
  )
  select at, shared, items, most, exists (
    select from (
      select i.id, i.contact_id from interactions i
      where i.workspace_id = $1 and i.contact_id in (one, other) order by i.sort_at desc limit 2 * $4
    ) said
    join interaction_answers a on a.workspace_id = $1 and a.interaction_id = said.id
    join interactions heard on heard.workspace_id = $1 and heard.id = a.answered_id
    where heard.contact_id in (one, other) and heard.contact_id <> said.contact_id
  ) as answered
  from met`;
