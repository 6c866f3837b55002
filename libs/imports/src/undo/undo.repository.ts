import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';

@Injectable()
export class UndoRepository {
  constructor(private readonly database: Database) {}

  /** Gives up to `limit` rows their earlier words back; returns how many it went through. */
  async restoreWords(tx: Tx, workspaceId: string, importId: string, limit: number): Promise<number> {
    const rows = await this.database.queryIn(
      tx,
      `with taken as (
         select r.row_number, r.interaction_id, r.replaced from import_rows r
         where r.workspace_id = $1 and r.import_id = $2 and r.replaced is not null order by r.row_number limit $3
       ), forgotten as (
         update import_rows r set replaced = null from taken t
         where r.workspace_id = $1 and r.import_id = $2 and r.row_number = t.row_number
       ), restored as (
         update interactions i set text = t.replaced ->> 'text', original = t.replaced ->> 'original',
           words_key = decode(t.replaced ->> 'wordsKey', 'hex'), updated_at = (t.replaced ->> 'updatedAt')::timestamptz
         from taken t join interactions first on first.workspace_id = $1 and first.id = t.interaction_id
         where i.workspace_id = $1 and i.source_key = first.source_key
           and i.words_key is not distinct from decode(t.replaced ->> 'newWordsKey', 'hex')
       )
       select row_number from taken`,
      [workspaceId, importId, limit],
    );
    return rows.length;
  }

  /** Of these contacts, those that one of these imports made. */
  async listOf(tx: Tx, workspaceId: string, contactIds: string[], importIds: string[]): Promise<string[]> {
    const rows = await this.database.queryIn<{ id: string }>(
      tx,
      `select id from contacts where workspace_id = $1 and id = any($2::uuid[]) and import_id = any($3::uuid[])
       order by id for update`,
      [workspaceId, contactIds, importIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Holds contacts so that nobody can write to their timelines before the transaction ends. */
  async holdContacts(tx: Tx, workspaceId: string, ids: string[]): Promise<void> {
    await this.database.queryIn(
      tx,
      'select from contacts where workspace_id = $1 and id = any($2::uuid[]) order by id for update',
      [workspaceId, ids],
    );
  }
}
