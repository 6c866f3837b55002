import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { newestFirst, oldestFirst } from '../timeline/timeline-order.js';

/** Keeps `contact_clocks`: what lists sort and filter by, computed anew from the interactions after every write. */
@Injectable()
export class Clocks {
  constructor(private readonly database: Database) {}

  /**
   * Recomputes the clocks of these contacts; call it once, last in the transaction that wrote.
   * Whoever wrote to a contact waits here for its turn, so that the last one to compute has seen every row.
   */
  async refresh(tx: Tx, workspaceId: string, contactIds: string[]): Promise<void> {
    const ids = [...new Set(contactIds)];
    if (ids.length === 0) return;
    await this.database.queryIn(tx, LOCK, [workspaceId, ids]);
    await this.database.queryIn(tx, REFRESH, [workspaceId, ids]);
  }
}

// Sorted, so that two writers never wait for each other in a ring. It must be a statement of its own: a statement sees
// what was committed when it began, and the rows of the one before us are committed only when our wait is over.
const LOCK = `
  select from contact_clocks where workspace_id = $1 and contact_id = any($2::uuid[]) order by contact_id for update`;

// docs/decisions/0003 tells the rules. Notes are the owner's own and move nothing.
const REFRESH = `
  with told as (
    select i.contact_id, i.id, i.channel, i.kind, i.direction, i.dated_by, i.happened_at, i.sort_at, i.thread_id, i.position,
      i.part, i.text <> '' as has_words,
      case
        when i.kind in ('call', 'meeting') or (i.channel in ('phone', 'video', 'in_person') and i.kind <> 'message') then 'talk'
        when i.channel = 'email' or i.kind = 'message' then 'private'
        else 'public'
      end as manner,
      exists (
        select from interaction_answers a
        left join interactions o on o.workspace_id = a.workspace_id and o.id = a.answered_id
        where a.workspace_id = i.workspace_id and a.interaction_id = i.id
          and (i.direction = 'outbound' or o.direction = 'outbound')
      ) as answers
    from interactions i
    where i.workspace_id = $1 and i.contact_id = any($2::uuid[]) and i.kind <> 'note'
  ),
  turned as (
    select t.*,
      direction <> lag(direction) over (partition by contact_id order by ${oldestFirst('t')}) as follows,
      direction <> lag(direction) over (partition by contact_id, manner order by ${oldestFirst('t')}) as follows_in_kind
    from told t
  ),
  judged as (
    select t.*,
      manner = 'talk' or answers or coalesce(follows, false) or (kind = 'message' and dated_by = 'hand') as exchanges,
      case
        when manner = 'talk' and (channel = 'in_person' or kind = 'meeting' and channel not in ('phone', 'video')) then 5
        when manner = 'talk' then 4
        when manner = 'private' and follows_in_kind then 3
        when manner = 'public' and (answers or follows_in_kind) then 2
        when manner = 'public' and direction = 'inbound' then 1
        else 0
      end as level
    from turned t
  ),
  sums as (
    select contact_id,
      min(happened_at) filter (where direction = 'inbound') as first_inbound_at,
      max(happened_at) filter (where direction = 'inbound') as last_inbound_at,
      min(happened_at) filter (where direction = 'outbound') as first_outbound_at,
      max(happened_at) filter (where direction = 'outbound') as last_outbound_at,
      max(happened_at) filter (where exchanges) as last_exchange_at,
      max(happened_at) filter (where manner = 'talk') as last_talk_at,
      count(*) filter (where direction = 'inbound') as inbound_count,
      count(*) filter (where direction = 'outbound') as outbound_count,
      count(*) filter (where manner = 'talk') as talk_count,
      array_agg(distinct channel) as channels
    from judged group by contact_id
  ),
  deepest as (
    select distinct on (contact_id) contact_id, id, level, happened_at
    from judged j where level > 0 order by contact_id, level desc, ${oldestFirst('j')}
  ),
  words as (
    select distinct on (contact_id) contact_id, id
    from judged j where direction = 'inbound' and manner <> 'talk' and has_words order by contact_id, ${newestFirst('j')}
  )
  update contact_clocks k set
    first_inbound_at = s.first_inbound_at, last_inbound_at = s.last_inbound_at,
    first_outbound_at = s.first_outbound_at, last_outbound_at = s.last_outbound_at,
    last_exchange_at = s.last_exchange_at, last_talk_at = s.last_talk_at,
    inbound_count = coalesce(s.inbound_count, 0), outbound_count = coalesce(s.outbound_count, 0),
    talk_count = coalesce(s.talk_count, 0), channels = coalesce(s.channels, '{}'),
    depth = (array['none', 'wave', 'chat', 'letters', 'voice', 'met'])[coalesce(d.level, 0) + 1],
    depth_at = d.happened_at, depth_interaction_id = d.id, last_words_id = w.id
  from unnest($2::uuid[]) as wanted(contact_id)
  left join sums s using (contact_id) left join deepest d using (contact_id) left join words w using (contact_id)
  where k.workspace_id = $1 and k.contact_id = wanted.contact_id`;
