import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Calls as they may stand in the owner's own calendars, where his mail program or our feed has put them. */
@Injectable()
export class OwnCallsQuery {
  constructor(private readonly database: Database) {}

  /** Of whatever state: one that was moved or cancelled may still stand there as it was. */
  async ids(workspaceId: string, now: Date): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `select id from calls where workspace_id = $1 and starts_at > $2::timestamptz - interval '2 days'`,
      [workspaceId, now],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
