import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** The name that visitors of a public page are told: whose porch it is. */
@Injectable()
export class OwnerNameQuery {
  constructor(private readonly database: Database) {}

  async get(workspaceId: string): Promise<string> {
    const [owner] = await this.database.query<{ name: string }>(
      `select u.name from members m join users u on u.id = m.user_id
       where m.workspace_id = $1 and m.role = 'owner' order by m.created_at, u.id limit 1`,
      [workspaceId],
    );
    return owner?.name ?? 'us';
  }
}
