import { Database, NotFoundError, type CursorValue, type Page } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Channel } from '../interaction-words.js';
import { cutPage, placeOf } from '../keyset.js';
import { instantText, SqlParameters } from '../sql-parameters.js';
import { markupOf, SOURCE_MARKUP } from '../words-set.js';
import type { TimelineEntry } from './timeline-entry.view.js';
import { newestFirst, timelineOrder } from './timeline-order.js';

export interface TimelinePage {
  channel?: Channel;
  limit: number;
  cursor?: string;
}

type EntryRow = Omit<TimelineEntry, 'happenedAt' | 'createdAt' | 'answers' | 'markup'> & {
  happenedAt: Date | null;
  createdAt: Date;
  answers: TimelineEntry['answers'] | null;
  original: string | null;
  place: CursorValue[];
};

const PLACE = ['instant', 'uuid', 'int', 'int', 'uuid'] as const;

/** What passed between the owner and one person, newest first, undated last. */
@Injectable()
export class TimelineQuery {
  constructor(private readonly database: Database) {}

  /** Throws NotFoundError where the workspace has no such contact. */
  async page(
    workspaceId: string,
    contactId: string,
    { channel, limit, cursor }: TimelinePage,
  ): Promise<Page<TimelineEntry>> {
    const parameters = new SqlParameters();
    const where = [`i.workspace_id = ${parameters.add(workspaceId)}`, `i.contact_id = ${parameters.add(contactId)}`];
    if (channel) where.push(`i.channel = ${parameters.add(channel)}`);
    if (cursor !== undefined) {
      where.push(`(${timelineOrder('i').join(', ')}) < ${placeOf(cursor, PLACE, parameters)}`);
    }
    const sql = `${ENTRIES} where ${where.join(' and ')} order by ${newestFirst('i')} limit ${parameters.add(limit + 1)}`;
    const [known, rows] = await Promise.all([
      this.database.query('select from contacts where workspace_id = $1 and id = $2', [workspaceId, contactId]),
      this.database.query<EntryRow>(sql, parameters.values),
    ]);
    if (known.length === 0) throw new NotFoundError('There is no such contact.');
    const page = cutPage(rows, limit, (row) => row.place);
    return { items: page.rows.map(toTimelineEntry), nextCursor: page.nextCursor };
  }

  /** Throws NotFoundError where the workspace has no such interaction. */
  async getEntry(workspaceId: string, id: string): Promise<TimelineEntry> {
    const rows = await this.database.query<EntryRow>(`${ENTRIES} where i.workspace_id = $1 and i.id = $2`, [
      workspaceId,
      id,
    ]);
    if (!rows[0]) throw new NotFoundError('There is no such interaction.');
    return toTimelineEntry(rows[0]);
  }
}

const [sortAt, ...placeInThread] = timelineOrder('i');

// The contact of an outbound row is the one who was spoken to, so its author is only known by the printed name.
const ENTRIES = `
  select i.id, i.channel, i.kind, i.direction, i.happened_at as "happenedAt", i.precision, i.dated_by as "datedBy", i.text,
    ${SOURCE_MARKUP},
    i.is_sensitive as "isSensitive",
    i.duration_minutes as "durationMinutes", i.thread_id as "threadId", t.title as "threadTitle", t.url as "threadUrl",
    i.position, i.permalink, i.import_id as "importId", i.created_at as "createdAt", answered.items as answers,
    json_build_array(${instantText(sortAt!)}, ${placeInThread.join(', ')}) as place
  from interactions i
  left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id
  left join lateral (
    select json_agg(json_build_object('interactionId', a.answered_id, 'printed', a.printed,
      'excerpt', case when not o.is_sensitive then nullif(left(o.text, 160), '') end,
      'authorName', case when o.direction = 'inbound' then coalesce(c.name, o.printed_author) else o.printed_author end)
      order by a.ordinal) as items
    from interaction_answers a
    left join interactions o on o.workspace_id = a.workspace_id and o.id = a.answered_id
    left join contacts c on c.workspace_id = o.workspace_id and c.id = o.contact_id
    where a.workspace_id = i.workspace_id and a.interaction_id = i.id
  ) answered on true`;

function toTimelineEntry(row: EntryRow): TimelineEntry {
  const { place: _place, original: _original, happenedAt, createdAt, answers, ...rest } = row;
  return {
    ...rest,
    markup: markupOf(row),
    happenedAt: happenedAt?.toISOString() ?? null,
    answers: answers ?? [],
    createdAt: createdAt.toISOString(),
  };
}
