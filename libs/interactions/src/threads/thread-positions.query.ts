import { Database, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { cutPage, placeOf } from '../keyset.js';
import { SqlParameters } from '../sql-parameters.js';

export interface PositionsPage {
  /** Ascending. */
  positions: number[];
  nextCursor: string | null;
}

/** The places of a thread page by page, so that whatever is told of them comes in the same pages. */
@Injectable()
export class ThreadPositionsQuery {
  constructor(private readonly database: Database) {}

  /** Throws NotFoundError where the workspace has no such thread. */
  async page(
    workspaceId: string,
    threadId: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<PositionsPage> {
    const [known, found] = await Promise.all([
      this.database.query('select from threads where workspace_id = $1 and id = $2', [workspaceId, threadId]),
      this.find(workspaceId, threadId, { limit: limit + 1, cursor }),
    ]);
    if (known.length === 0) throw new NotFoundError('There is no such thread.');
    const { rows, nextCursor } = cutPage(found, limit, ({ position }) => [position]);
    return { positions: rows.map(({ position }) => position), nextCursor };
  }

  // Items and links are numbered together, and an item may have several rows.
  private async find(workspaceId: string, threadId: string, { limit, cursor }: { limit: number; cursor?: string }) {
    const parameters = new SqlParameters();
    const thread = `workspace_id = ${parameters.add(workspaceId)} and thread_id = ${parameters.add(threadId)}`;
    const after = cursor === undefined ? '' : ` and (position) > ${placeOf(cursor, ['int'], parameters)}`;
    const some = `where ${thread}${after} order by position limit ${parameters.add(limit)}`;
    return this.database.query<{ position: number }>(
      `(select distinct position from interactions ${some}) union (select position from thread_links ${some})
       order by position limit ${parameters.add(limit)}`,
      parameters.values,
    );
  }
}
