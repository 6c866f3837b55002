import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { ContactFacts } from '../facts/contact-facts.js';
import type { Stranger } from './stranger.js';
import { topicsOf } from './topics.js';

interface Found extends Omit<Stranger, 'row'> {
  contactId: string;
  row: Omit<Stranger['row'], 'at'> & { at: string | null };
}

/** Who could be made known to whom: people with the same rare topic, found through the index of topics. */
@Injectable()
export class StrangersQuery {
  constructor(private readonly database: Database) {}

  /** Of each pair only the one with the smaller id is told, so that no two lines say the same. */
  async addTo(workspaceId: string, facts: ReadonlyMap<string, ContactFacts>): Promise<void> {
    const topics = [...facts].flatMap(([contactId, one]) => topicsOf(one).map((topic) => ({ contactId, ...topic })));
    if (topics.length === 0) return;
    const found = await this.database.query<Found>(STRANGERS, [
      workspaceId,
      topics.map(({ contactId }) => contactId),
      topics.map(({ topic }) => topic),
      topics.map(({ signalId }) => signalId),
    ]);
    for (const { contactId, row, ...stranger } of found) {
      const one = facts.get(contactId);
      if (stranger.id < contactId) one?.strangerTo.push(stranger.id);
      else one?.strangers.push({ ...stranger, row: { ...row, at: row.at === null ? null : new Date(row.at) } });
    }
  }
}

/** With more people than this beside oneself a topic is no longer rare. */
const RARE = 8;

// Who was ever named by one of the two beside a relation, or answered by the other in a thread, is known already.
const STRANGERS = `
  select mine.contact_id as "contactId", c.id, c.name, mine.topic, mine.signal_id as "ownSignalId", s.quote,
    json_build_object('id', i.id, 'at', i.happened_at, 'precision', i.precision, 'datedBy', i.dated_by, 'channel', i.channel,
      'threadId', i.thread_id, 'threadTitle', t.title, 'position', i.position,
      'permalink', coalesce(i.permalink, t.url)) as row
  from unnest($2::uuid[], $3::text[], $4::uuid[]) as mine(contact_id, topic, signal_id)
  cross join lateral (
    select few.*, count(*) over () as others
    from (
      select o.contact_id, o.signal_id from contact_topics o
      where o.workspace_id = $1 and o.topic = mine.topic and o.contact_id <> mine.contact_id
      limit ${RARE + 1}
    ) few
  ) other
  join contacts c on c.workspace_id = $1 and c.id = other.contact_id and c.archived_at is null
  join contacts me on me.workspace_id = $1 and me.id = mine.contact_id
  join signals s on s.workspace_id = $1 and s.id = other.signal_id and not s.sensitive and s.state <> 'dismissed'
  join interactions i on i.workspace_id = $1 and i.id = s.interaction_id and i.contact_id = c.id
  left join threads t on t.workspace_id = $1 and t.id = i.thread_id
  where other.others <= ${RARE}
    and not exists (
      select from suggestion_refusals r
      where r.workspace_id = $1 and (
        (r.contact_id = me.id and r.other_id = c.id) or (r.contact_id = c.id and r.other_id = me.id)
        or (r.contact_id = c.id and r.says = 'never_person'))
    )
    and not exists (
      select from interactions x
      join interaction_answers a on a.workspace_id = $1 and (a.interaction_id = x.id or a.answered_id = x.id)
      join interactions y on y.workspace_id = $1 and y.contact_id = c.id
        and y.id = case when a.interaction_id = x.id then a.answered_id else a.interaction_id end
      where x.workspace_id = $1 and x.contact_id = me.id
    )
    and not exists (
      select from interactions x
      join signals r on r.workspace_id = $1 and r.interaction_id = x.id and r.type = 'relation' and r.state <> 'dismissed'
      where x.workspace_id = $1 and (
        (x.contact_id = me.id and position(fold(split_part(c.name, ' ', 1)) in fold(r.relation::text)) > 0)
        or (x.contact_id = c.id and position(fold(split_part(me.name, ' ', 1)) in fold(r.relation::text)) > 0))
    )
  order by mine.contact_id, mine.topic like 'place %' desc, other.others, mine.topic, c.id`;
