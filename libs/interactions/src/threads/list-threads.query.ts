import { Database, NotFoundError, type CursorValue, type Page } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { cutPage, placeOf } from '../keyset.js';
import { instantText, SqlParameters } from '../sql-parameters.js';
import type { ThreadView } from './thread.view.js';

type Row = Omit<ThreadView, 'postedAt' | 'createdAt'> & {
  postedAt: Date | null;
  createdAt: Date;
  place: CursorValue[];
};

/** Threads, the newest brought in first. */
@Injectable()
export class ListThreadsQuery {
  constructor(private readonly database: Database) {}

  async page(workspaceId: string, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<ThreadView>> {
    const parameters = new SqlParameters();
    const where = [`workspace_id = ${parameters.add(workspaceId)}`];
    if (cursor !== undefined) {
      where.push(`(created_at, id) < ${placeOf(cursor, ['instant', 'uuid'], parameters)}`);
    }
    const threads = `select * from threads where ${where.join(' and ')}
      order by created_at desc, id desc limit ${parameters.add(limit + 1)}`;
    const rows = await this.database.query<Row>(counted(threads), parameters.values);
    const page = cutPage(rows, limit, (row) => row.place);
    return { items: page.rows.map(toThreadView), nextCursor: page.nextCursor };
  }

  /** Throws NotFoundError where the workspace has no such thread. */
  async get(workspaceId: string, id: string): Promise<ThreadView> {
    const thread = 'select * from threads where workspace_id = $1 and id = $2';
    const [row] = await this.database.query<Row>(counted(thread), [workspaceId, id]);
    if (!row) throw new NotFoundError('There is no such thread.');
    return toThreadView(row);
  }
}

function counted(threads: string): string {
  return `
    select t.id, t.title, t.url, t.posted_at as "postedAt", t.posted_precision as "postedPrecision",
      t.created_at as "createdAt", said.items + links.items as "itemCount", unknown.items as "unknownCount",
      json_build_array(${instantText('t.created_at')}, t.id) as place
    from (${threads}) t
    cross join lateral (
      select count(*)::int as items from (
        select distinct i.position from interactions i where i.workspace_id = t.workspace_id and i.thread_id = t.id
      ) positions
    ) said
    cross join lateral (
      select count(*)::int as items from interactions i
      where i.workspace_id = t.workspace_id and i.thread_id = t.id and i.contact_id is null and i.direction = 'inbound'
    ) unknown
    cross join lateral (
      select count(*)::int as items from thread_links l where l.workspace_id = t.workspace_id and l.thread_id = t.id
    ) links
    order by t.created_at desc, t.id desc`;
}

function toThreadView({ place: _place, postedAt, createdAt, ...rest }: Row): ThreadView {
  return { ...rest, postedAt: postedAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
}
