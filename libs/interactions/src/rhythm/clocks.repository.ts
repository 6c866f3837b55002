import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { oldestFirst } from '../timeline/timeline-order.js';
import { BRING_RHYTHMS_UP } from './rhythm-statement.js';

/**
 * Keeps `contact_clocks`, what lists sort and filter by, computed anew from the interactions after every write, and beside
 * it `contact_rhythms`.
 */
@Injectable()
export class Clocks {
  constructor(private readonly database: Database) {}

  /**
   * Recomputes the clocks of these contacts; call it once, last in the transaction that wrote.
   * Whoever wrote to a contact waits here for its turn, so that the last one to compute has seen every row.
   * `added` are the new interactions, where nothing else of these contacts has changed: their rhythms then go on from
   * where they stood.
   */
  async refresh(tx: Tx, workspaceId: string, contactIds: string[], added: string[] | null = null): Promise<void> {
    const ids = [...new Set(contactIds)];
    if (ids.length === 0) return;
    await this.hold(tx, workspaceId, ids);
    await this.database.queryIn(tx, REFRESH, [workspaceId, ids]);
    await this.database.queryIn(tx, BRING_RHYTHMS_UP, [workspaceId, ids, added]);
  }

  /** Nobody else computes anything of these contacts before the transaction ends. */
  async hold(tx: Tx, workspaceId: string, contactIds: string[]): Promise<void> {
    await this.database.queryIn(tx, LOCK, [workspaceId, contactIds]);
  }
}

// Sorted, so that two writers never wait for each other in a ring. It must be a statement of its own: a statement sees
// what was committed when it began, and the rows of the one before us are committed only when our wait is over.
const LOCK = `
  select from contact_clocks where workspace_id = $1 and contact_id = any($2::uuid[]) order by contact_id for update`;

const MET = `(channel = 'in_person' or (kind = 'meeting' and channel not in ('phone', 'video')))`;

// Null while there is only one of the two; greatest() alone would overlook that.
function bothOf(one: string, other: string): string {
  return `case when ${one} is not null and ${other} is not null then greatest(${one}, ${other}) end`;
}

// docs/decisions/0003 tells the rules. Notes are the owner's own and move nothing. Each row gets its number in the order of
// the timeline once; everything after that compares numbers. `told` is materialised so that texts are not sorted along.
const REFRESH = `
  with told as materialized (
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
        where a.workspace_id = $1 and a.interaction_id = i.id and (i.direction = 'outbound' or o.direction = 'outbound')
      ) as answers
    from interactions i
    where i.workspace_id = $1 and i.contact_id = any($2::uuid[]) and i.kind <> 'note'
  ),
  numbered as materialized (
    select t.contact_id, t.id, t.channel, t.kind, t.direction, t.dated_by, t.happened_at, t.has_words, t.manner,
      t.answers, row_number() over timeline as n,
      coalesce(t.direction <> lag(t.direction) over timeline, false) as follows
    from told t
    window timeline as (partition by t.contact_id order by ${oldestFirst('t')})
  ),
  sums as (
    select contact_id,
      min(happened_at) filter (where direction = 'inbound') as first_inbound_at,
      max(happened_at) filter (where direction = 'inbound') as last_inbound_at,
      min(happened_at) filter (where direction = 'outbound') as first_outbound_at,
      max(happened_at) filter (where direction = 'outbound') as last_outbound_at,
      max(happened_at) filter (
        where manner = 'talk' or answers or follows or (kind = 'message' and dated_by = 'hand')) as last_exchange_at,
      max(happened_at) filter (where manner = 'talk') as last_talk_at,
      count(*) filter (where direction = 'inbound') as inbound_count,
      count(*) filter (where direction = 'outbound') as outbound_count,
      count(*) filter (where manner = 'talk') as talk_count,
      array_agg(distinct channel) as channels,
      max(n) filter (where direction = 'inbound' and manner <> 'talk' and has_words) as last_words,
      min(n) filter (where manner = 'public' and direction = 'inbound') as public_inbound,
      min(n) filter (where manner = 'public' and direction = 'outbound') as public_outbound,
      min(n) filter (where manner = 'public' and answers) as public_answer,
      min(n) filter (where manner = 'private' and direction = 'inbound') as private_inbound,
      min(n) filter (where manner = 'private' and direction = 'outbound') as private_outbound,
      min(n) filter (where manner = 'talk' and not ${MET}) as voice,
      min(n) filter (where manner = 'talk' and ${MET}) as met
    from numbered group by contact_id
  ),
  steps as (
    select contact_id, public_inbound as wave, voice, met,
      least(public_answer, ${bothOf('public_inbound', 'public_outbound')}) as chat,
      ${bothOf('private_inbound', 'private_outbound')} as letters
    from sums
  ),
  deepest as (
    select contact_id, coalesce(met, voice, letters, chat, wave) as n,
      case when met is not null then 'met' when voice is not null then 'voice' when letters is not null then 'letters'
        when chat is not null then 'chat' when wave is not null then 'wave' end as depth
    from steps
  )
  update contact_clocks k set
    first_inbound_at = s.first_inbound_at, last_inbound_at = s.last_inbound_at,
    first_outbound_at = s.first_outbound_at, last_outbound_at = s.last_outbound_at,
    last_exchange_at = s.last_exchange_at, last_talk_at = s.last_talk_at,
    inbound_count = coalesce(s.inbound_count, 0), outbound_count = coalesce(s.outbound_count, 0),
    talk_count = coalesce(s.talk_count, 0), channels = coalesce(s.channels, '{}'),
    depth = coalesce(d.depth, 'none'), depth_at = evidence.happened_at, depth_interaction_id = evidence.id,
    last_words_id = words.id
  from unnest($2::uuid[]) as wanted(contact_id)
  left join sums s using (contact_id)
  left join deepest d using (contact_id)
  left join numbered evidence on evidence.contact_id = d.contact_id and evidence.n = d.n
  left join numbered words on words.contact_id = s.contact_id and words.n = s.last_words
  where k.workspace_id = $1 and k.contact_id = wanted.contact_id`;
