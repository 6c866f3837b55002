import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { oldestFirst } from '../timeline/timeline-order.js';
import type { ExportedPerson } from './exported-person.view.js';

/** A batch ends with whichever comes first, so that neither many people nor talkative ones fill the memory. */
const MOST_PEOPLE = 200;
const MANY_INTERACTIONS = 5_000;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Everything known of everybody, the archived too, one person after the other. */
@Injectable()
export class ExportPeopleQuery {
  constructor(private readonly database: Database) {}

  /** Each person is whole as of one moment; who is added meanwhile may be missing. Sensitive words only where asked for. */
  async *people(workspaceId: string, uncover = false): AsyncGenerator<ExportedPerson> {
    let last = BEFORE_ALL;
    for (;;) {
      const batch = await this.database.query<ExportedPerson>(BATCH, [
        workspaceId,
        last,
        MOST_PEOPLE,
        MANY_INTERACTIONS,
        uncover,
      ]);
      if (batch.length === 0) return;
      yield* batch;
      last = batch.at(-1)!.id;
    }
  }
}

const iso = (instant: string) => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const BATCH = `
  with few as (
    select c.*, k.depth, k.last_exchange_at, k.last_talk_at, k.inbound_count + k.outbound_count as told
    from contacts c join contact_clocks k on k.workspace_id = c.workspace_id and k.contact_id = c.id
    where c.workspace_id = $1 and c.id > $2
    order by c.id limit $3
  ),
  batch as (select * from (select few.*, sum(told) over (order by id) - told as before from few) counted where before < $4)
  select b.id, b.name, b.circle, b.cadence_days as "cadenceDays", b.about, b.boundaries,
    ${iso('b.archived_at')} as "archivedAt",
    ${iso('b.created_at')} as "createdAt", ${iso('b.updated_at')} as "updatedAt", b.depth,
    ${iso('b.last_exchange_at')} as "lastExchangeAt", ${iso('b.last_talk_at')} as "lastTalkAt",
    (select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value, 'printed', i.printed,
        'verified', i.verified, 'source', i.source, 'firstSeenAt', ${iso('i.first_seen_at')},
        'lastSeenAt', ${iso('i.last_seen_at')}) order by i.first_seen_at, i.id), '[]')
      from identities i where i.workspace_id = $1 and i.contact_id = b.id) as identities,
    (select coalesce(json_agg(json_build_object('id', i.id, 'channel', i.channel, 'kind', i.kind,
        'direction', i.direction, 'happenedAt', ${iso('i.happened_at')}, 'precision', i.precision, 'datedBy', i.dated_by,
        'text', case when $5 or not i.is_sensitive then i.text end, 'isCovered', i.is_sensitive and not $5,
        'durationMinutes', i.duration_minutes, 'threadId', i.thread_id, 'threadTitle', t.title,
        'threadUrl', t.url, 'position', i.position, 'permalink', i.permalink) order by ${oldestFirst('i')}), '[]')
      from interactions i left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id
      where i.workspace_id = $1 and i.contact_id = b.id) as interactions
  from batch b order by b.id`;
