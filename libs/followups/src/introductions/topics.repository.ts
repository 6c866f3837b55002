import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { Topic } from './topics.js';

/** What people could have in common; kept only where the owner wants introductions. */
@Injectable()
export class TopicsRepository {
  constructor(private readonly database: Database) {}

  /** These are all topics of these contacts; what is as it was is left alone. */
  async keep(tx: Tx, workspaceId: string, topics: ReadonlyMap<string, Topic[]>): Promise<void> {
    const rows = [...topics].flatMap(([contactId, list]) => list.map((one) => ({ contactId, ...one })));
    const all = [workspaceId, [...topics.keys()], rows.map(({ contactId }) => contactId)];
    const columns = [rows.map(({ topic }) => topic), rows.map(({ signalId }) => signalId)];
    await this.database.queryIn(tx, GONE, [...all, columns[0]]);
    await this.database.queryIn(tx, BORN, [workspaceId, ...all.slice(2), ...columns]);
  }

  /** Whoever should name one of these in a line and does not, or does and should not, is scored anew. */
  async rescoreOthers(tx: Tx, workspaceId: string, strangerTo: ReadonlyMap<string, string[]>): Promise<void> {
    const pairs = [...strangerTo].flatMap(([id, others]) => others.map((other) => ({ id, other })));
    await this.database.queryIn(tx, RESCORE_OTHERS, [
      workspaceId,
      [...strangerTo.keys()],
      pairs.map(({ id }) => id),
      pairs.map(({ other }) => other),
    ]);
  }

  async removeAll(tx: Tx, workspaceId: string): Promise<void> {
    await this.database.queryIn(tx, 'delete from contact_topics where workspace_id = $1', [workspaceId]);
  }
}

const GONE = `
  delete from contact_topics t where t.workspace_id = $1 and t.contact_id = any($2::uuid[])
    and not exists (
      select from unnest($3::uuid[], $4::text[]) as now(contact_id, topic)
      where now.contact_id = t.contact_id and now.topic = t.topic
    )`;

// A line names the one with the greater id, so this goes from greater ids to smaller ones and comes to an end.
const RESCORE_OTHERS = `
  insert into rescore (workspace_id, contact_id)
  select distinct $1::uuid, other.contact_id
  from contact_topics mine
  cross join lateral (
    select o.contact_id from contact_topics o
    where o.workspace_id = $1 and o.topic = mine.topic and o.contact_id <> mine.contact_id limit 10
  ) other
  left join suggestions s on s.workspace_id = $1 and s.contact_id = other.contact_id and s.reason = 'introduce'
    and s.state in ('open', 'snoozed')
  where mine.workspace_id = $1 and mine.contact_id = any($2::uuid[]) and other.contact_id < mine.contact_id
    and case
      when (mine.contact_id, other.contact_id) in (select * from unnest($3::uuid[], $4::uuid[])) then s.id is null
      else s.evidence->0->'other'->>'id' = mine.contact_id::text
    end`;

const BORN = `
  insert into contact_topics as kept (workspace_id, contact_id, topic, signal_id)
  select $1, now.contact_id, now.topic, now.signal_id
  from unnest($2::uuid[], $3::text[], $4::uuid[]) as now(contact_id, topic, signal_id)
  order by now.topic, now.contact_id
  on conflict (workspace_id, topic, contact_id) do update set signal_id = excluded.signal_id
    where kept.signal_id <> excluded.signal_id`;
