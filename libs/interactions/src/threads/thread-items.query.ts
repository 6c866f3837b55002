import { Database, type Page } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { SOURCE_MARKUP } from '../words-set.js';
import { gatherThreadItems, type LinkRow, type PartRow } from './gather-thread-items.js';
import { ThreadPositionsQuery } from './thread-positions.query.js';
import type { ThreadItem } from './thread.view.js';

/** The items of a thread as a conversation, by position; all parts of one item come together. */
@Injectable()
export class ThreadItemsQuery {
  constructor(
    private readonly database: Database,
    private readonly positions: ThreadPositionsQuery,
  ) {}

  /** Throws NotFoundError where the workspace has no such thread. */
  async page(
    workspaceId: string,
    threadId: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<ThreadItem>> {
    const { positions, nextCursor } = await this.positions.page(workspaceId, threadId, { limit, cursor });
    return { items: await this.gather(workspaceId, threadId, positions), nextCursor };
  }

  private async gather(workspaceId: string, threadId: string, positions: number[]): Promise<ThreadItem[]> {
    if (positions.length === 0) return [];
    const range = [workspaceId, threadId, positions[0], positions.at(-1)];
    const [parts, links] = await Promise.all([
      this.database.query<PartRow>(PARTS, range),
      this.database.query<LinkRow>(LINKS, range),
    ]);
    return gatherThreadItems(parts, links);
  }
}

const PARTS = `
  select i.id, i.position, i.direction, i.printed_author as "printedAuthor", i.contact_id as "contactId",
    c.name as "contactName", i.text, ${SOURCE_MARKUP}, i.permalink, i.happened_at as "happenedAt", i.precision, coalesce(answered.items, '[]') as answers
  from interactions i
  left join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
  left join lateral (
    select json_agg(json_build_object('printed', a.printed,
      'position', case when o.thread_id = i.thread_id then o.position end) order by a.ordinal) as items
    from interaction_answers a
    left join interactions o on o.workspace_id = a.workspace_id and o.id = a.answered_id
    where a.workspace_id = i.workspace_id and a.interaction_id = i.id
  ) answered on true
  where i.workspace_id = $1 and i.thread_id = $2 and i.position between $3 and $4
  order by i.position, i.part`;

const LINKS = `
  select position, title, url from thread_links
  where workspace_id = $1 and thread_id = $2 and position between $3 and $4`;
