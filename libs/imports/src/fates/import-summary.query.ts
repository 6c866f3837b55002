import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ImportSummary } from './import-summary.view.js';

/** "1,204 people, 212 you have answered, 9 you have spoken to; 14 offers to talk; 31 unanswered questions." */
@Injectable()
export class ImportSummaryQuery {
  constructor(private readonly database: Database) {}

  async get(workspaceId: string, importId: string): Promise<ImportSummary> {
    const [summary] = await this.database.query<ImportSummary>(SUMMARY, [workspaceId, importId]);
    return summary!;
  }
}

const SUMMARY = `
  with people as (
    select distinct r.contact_id from import_rows r
    where r.workspace_id = $1 and r.import_id = $2 and r.contact_id is not null
  ), met as (
    select count(*)::int as people, count(*) filter (where k.outbound_count > 0)::int as answered,
      count(*) filter (where k.talk_count > 0)::int as "spokenTo"
    from people p join contact_clocks k on k.workspace_id = $1 and k.contact_id = p.contact_id
  ), found as (
    select s.type, s.state, i.direction, exists (
        select from interaction_answers a
        join interactions o on o.workspace_id = $1 and o.id = a.interaction_id and o.direction = 'outbound'
        where a.workspace_id = $1 and a.answered_id = i.id
      ) as is_answered
    from interactions i join signals s on s.workspace_id = $1 and s.interaction_id = i.id and s.state <> 'dismissed'
    where i.workspace_id = $1 and i.import_id = $2
  ), said as (
    select count(*) filter (where type = 'wants_to_talk')::int as offers,
      count(*) filter (where type = 'promise' and state = 'open')::int as "openPromises",
      count(*) filter (where type in ('wants_to_talk', 'question') and direction = 'inbound' and not is_answered)::int as unanswered
    from found
  ), made as (
    select m.* from merges m
    where m.workspace_id = $1 and m.made_by = 'matching' and m.undone_at is null
      and $2::text in (m.gone ->> 'import_id', m.kept_before ->> 'import_id')
  ), twins as (
    select (select count(*)::int from made) as "madeOne", (
        select coalesce(json_agg(json_build_object('contactId', kept_id, 'kept', kept_after ->> 'name',
            'gone', gone ->> 'name', 'why', why) order by id desc), '[]')
        from (
          select m.*, (select e ->> 'says' from jsonb_array_elements(m.evidence) e where e ->> 'speaks' = 'for'
            order by (e ->> 'weight')::float desc nulls last limit 1) as why
          from made m order by id desc limit 50
        ) latest
      ) as "madeOneOf", (
        select count(*)::int from match_proposals p
        where p.workspace_id = $1 and p.state = 'proposed'
          and (p.contact_a in (select contact_id from people) or p.contact_b in (select contact_id from people))
      ) as "perhapsOne"
  ), waiting as (
    select count(*)::int as unread from readings d
    where d.workspace_id = $1 and d.changes <> d.changes_read and d.text_id in (
      select coalesce(i.thread_id, i.id) from interactions i where i.workspace_id = $1 and i.import_id = $2
    )
  )
  select *, exists (select from match_queue where workspace_id = $1) as comparing from met, said, twins, waiting`;
