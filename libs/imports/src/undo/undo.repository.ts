import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';

@Injectable()
export class UndoRepository {
  constructor(private readonly database: Database) {}

  /** Holds contacts so that nobody can write to their timelines before the transaction ends. */
  async holdContacts(tx: Tx, workspaceId: string, ids: string[]): Promise<void> {
    await this.database.queryIn(
      tx,
      'select from contacts where workspace_id = $1 and id = any($2::uuid[]) order by id for update',
      [workspaceId, ids],
    );
  }
}
