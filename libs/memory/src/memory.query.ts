import { Database } from '#libs/platform';
import { readerVersion } from '#libs/reading';
import { Injectable } from '@nestjs/common';
import type { MemoryView } from './memory.view.js';

interface Row {
  read: number;
  waiting: number;
  readAt: Date | null;
}

/** How far the reading of a workspace has come. */
@Injectable()
export class MemoryQuery {
  constructor(private readonly database: Database) {}

  async get(workspaceId: string): Promise<MemoryView> {
    const [row] = await this.database.query<Row>(
      `select count(*) filter (where changes = changes_read)::int as read,
         count(*) filter (where changes <> changes_read)::int as waiting, max(read_at) as "readAt"
       from readings where workspace_id = $1`,
      [workspaceId],
    );
    const { read, waiting, readAt } = row!;
    return { read, waiting, readerVersion, readAt: readAt?.toISOString() ?? null };
  }
}
