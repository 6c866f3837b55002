import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

/** Where the ids of contacts lead that have gone into others; always to one that is there. */
@Injectable()
export class Redirects {
  constructor(private readonly database: Database) {}

  /** The contact that an old id stands for now; null where it was never merged. */
  async find(workspaceId: string, oldId: string): Promise<string | null> {
    const sql = 'select contact_id as id from contact_redirects where workspace_id = $1 and old_id = $2';
    return (await this.database.query<{ id: string }>(sql, [workspaceId, oldId]))[0]?.id ?? null;
  }
}
