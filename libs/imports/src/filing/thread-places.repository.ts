import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { Move, PlacedItem } from './planning/places-by-time.js';

/** The places at which an import's comments and links stand in their threads. */
@Injectable()
export class ThreadPlacesRepository {
  constructor(private readonly database: Database) {}

  /** The threads in which something of this import stands behind what was written after it. */
  async findOutOfOrder(workspaceId: string, importId: string): Promise<string[]> {
    const rows = await this.database.query<{ threadId: string }>(
      `select distinct thread_id as "threadId" from (
         select thread_id, happened_at < max(happened_at) over (
           partition by thread_id order by position rows between unbounded preceding and 1 preceding) as is_late
         from (
           select thread_id, position, happened_at from interactions
           where workspace_id = $1 and import_id = $2 and thread_id is not null and part = 0
           union all
           select thread_id, position, happened_at from thread_links where workspace_id = $1 and import_id = $2
         ) as brought
       ) as seen where is_late`,
      [workspaceId, importId],
    );
    return rows.map(({ threadId }) => threadId);
  }

  /** What this import has brought into a thread, by position. */
  list(tx: Tx, workspaceId: string, importId: string, threadId: string): Promise<PlacedItem[]> {
    return this.database.queryIn(
      tx,
      `select i.position, i.happened_at as at, (
         select min(o.position) from interaction_answers a
         -- Step by step: of a workspace that is not counted yet, the whole thread would be looked through for each.
         cross join lateral (
           select thread_id, position from interactions
           where workspace_id = a.workspace_id and id = a.answered_id offset 0
         ) as o
         where a.workspace_id = i.workspace_id and a.interaction_id = i.id and o.thread_id = i.thread_id) as answers
       from interactions i where i.workspace_id = $1 and i.import_id = $2 and i.thread_id = $3 and i.part = 0
       union all
       select position, happened_at, null from thread_links
       where workspace_id = $1 and import_id = $2 and thread_id = $3
       order by position`,
      [workspaceId, importId, threadId],
    );
  }

  async move(tx: Tx, workspaceId: string, threadId: string, moves: Move[]): Promise<void> {
    const parameters = [workspaceId, threadId, moves.map(({ from }) => from), moves.map(({ to }) => to)];
    for (const table of ['interactions', 'thread_links']) {
      // By way of places that nobody has: two items never stand at one.
      await this.database.queryIn(
        tx,
        `update ${table} t set position = -moved.to_place from unnest($3::int[], $4::int[]) as moved(from_place, to_place)
         where t.workspace_id = $1 and t.thread_id = $2 and t.position = moved.from_place`,
        parameters,
      );
      await this.database.queryIn(
        tx,
        `update ${table} set position = -position where workspace_id = $1 and thread_id = $2 and position < 0`,
        parameters.slice(0, 2),
      );
    }
  }
}
