import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { ContactRow } from './fields/contact-row.js';
import type { Merge } from './merge.js';
import type { PersonsIdentity } from './moving/merge-rule.js';

export interface OwnIdentity extends PersonsIdentity {
  id: string;
  printed: string;
}

/** The table `merges`, and the contacts' own rows as a merge sees them: whole, with every column that there is. */
@Injectable()
export class MergesRepository {
  constructor(private readonly database: Database) {}

  /** Holds the contacts in the order of their ids until the transaction ends; who is not there is left out. */
  async holdContacts(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, ContactRow>> {
    const rows = await this.database.queryIn<{ row: ContactRow }>(
      tx,
      'select to_jsonb(c) as row from contacts c where workspace_id = $1 and id = any($2::uuid[]) order by id for update',
      [workspaceId, ids],
    );
    return new Map(rows.map(({ row }) => [row.id, row]));
  }

  async insertContact(tx: Tx, row: ContactRow): Promise<void> {
    const names = await this.writable(tx, row);
    await this.database.queryIn(
      tx,
      `insert into contacts (${names.join(', ')}) select ${names.join(', ')}
       from jsonb_populate_record(null::contacts, $1::jsonb) was`,
      [JSON.stringify(row)],
    );
  }

  /** Writes every column that is given; the row must be there. */
  async writeContact(tx: Tx, workspaceId: string, row: ContactRow): Promise<void> {
    const names = (await this.writable(tx, row)).filter((name) => name !== 'id' && name !== 'workspace_id');
    await this.database.queryIn(
      tx,
      `update contacts c set ${names.map((name) => `${name} = n.${name}`).join(', ')}
       from jsonb_populate_record(null::contacts, $3::jsonb) n where c.workspace_id = $1 and c.id = $2`,
      [workspaceId, row.id, JSON.stringify(row)],
    );
  }

  // An image may be older than a column; what the database computes by itself is not written.
  private async writable(tx: Tx, row: ContactRow): Promise<string[]> {
    const rows = await this.database.queryIn<{ name: string }>(
      tx,
      `select quote_ident(attname) as name from pg_attribute
       where attrelid = 'contacts'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname = any($1)`,
      [Object.keys(row)],
    );
    return rows.map(({ name }) => name);
  }

  /** Whoever has nothing any more; nothing of him is left to tell anybody. */
  async dropContact(tx: Tx, workspaceId: string, id: string): Promise<void> {
    await this.database.queryIn(tx, 'delete from contacts where workspace_id = $1 and id = $2', [workspaceId, id]);
  }

  listIdentities(tx: Tx, workspaceId: string, contactId: string): Promise<OwnIdentity[]> {
    return this.database.queryIn(
      tx,
      `select id, kind, value, printed from identities where workspace_id = $1 and contact_id = $2
       order by kind <> 'name', first_seen_at, id`,
      [workspaceId, contactId],
    );
  }

  /** From now on the old id leads to this contact. */
  async addRedirect(tx: Tx, workspaceId: string, oldId: string, contactId: string): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into contact_redirects (workspace_id, old_id, contact_id) values ($1, $2, $3)
       on conflict (workspace_id, old_id) do update set contact_id = excluded.contact_id`,
      [workspaceId, oldId, contactId],
    );
  }

  async removeRedirect(tx: Tx, workspaceId: string, oldId: string): Promise<void> {
    await this.database.queryIn(tx, 'delete from contact_redirects where workspace_id = $1 and old_id = $2', [
      workspaceId,
      oldId,
    ]);
  }

  async insert(tx: Tx, merge: Merge): Promise<void> {
    const { keptBefore, keptAfter, gone, evidence, origins } = merge;
    await this.database.queryIn(
      tx,
      `insert into merges (workspace_id, id, kind, kept_id, gone_id, made_by, by_user, created_at, evidence, origins,
         kept_before, kept_after, gone)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        merge.workspaceId,
        merge.id,
        merge.kind,
        merge.keptId,
        merge.goneId,
        merge.by,
        merge.byUserId,
        merge.createdAt,
        ...[evidence, origins, keptBefore, keptAfter, gone].map((value) => JSON.stringify(value)),
      ],
    );
  }

  async findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Merge | null> {
    const sql = `${MERGES} where workspace_id = $1 and id = $2 for update`;
    return (await this.database.queryIn<Merge>(tx, sql, [workspaceId, id]))[0] ?? null;
  }

  async find(tx: Tx, workspaceId: string, id: string): Promise<Merge | null> {
    const sql = `${MERGES} where workspace_id = $1 and id = $2`;
    return (await this.database.queryIn<Merge>(tx, sql, [workspaceId, id]))[0] ?? null;
  }

  /** The merge by which a contact is no more. */
  async findThatTook(tx: Tx, workspaceId: string, goneId: string): Promise<Merge | null> {
    const sql = `${MERGES} where workspace_id = $1 and gone_id = $2 and kind = 'merge' and undone_at is null`;
    return (await this.database.queryIn<Merge>(tx, sql, [workspaceId, goneId]))[0] ?? null;
  }

  /** What has changed the kept contact's row after this merge and still stands, in order. */
  listLater(tx: Tx, { workspaceId, keptId, id }: Merge): Promise<Merge[]> {
    const sql = `${MERGES} where workspace_id = $1 and kept_id = $2 and id > $3 and kind <> 'owner' and undone_at is null order by id`;
    return this.database.queryIn<Merge>(tx, sql, [workspaceId, keptId, id]);
  }

  async rewrite(tx: Tx, { workspaceId, id }: Merge, images: Pick<Merge, 'keptBefore' | 'keptAfter'>): Promise<void> {
    await this.database.queryIn(
      tx,
      'update merges set kept_before = $3, kept_after = $4 where workspace_id = $1 and id = $2',
      [workspaceId, id, JSON.stringify(images.keptBefore), JSON.stringify(images.keptAfter)],
    );
  }

  /** What was written down of its rows has served. */
  async markUndone(
    tx: Tx,
    { workspaceId, id }: Pick<Merge, 'workspaceId' | 'id'>,
    now: Date,
    byUserId: string | null,
  ): Promise<void> {
    await this.database.queryIn(tx, 'delete from merge_rows where workspace_id = $1 and merge_id = $2', [
      workspaceId,
      id,
    ]);
    await this.database.queryIn(
      tx,
      'update merges set undone_at = $3, undone_by = $4 where workspace_id = $1 and id = $2',
      [workspaceId, id, now, byUserId],
    );
  }
}

const MERGES = `
  select workspace_id as "workspaceId", id, kind, kept_id as "keptId", gone_id as "goneId", made_by as "by",
    by_user as "byUserId", evidence, kept_before as "keptBefore", kept_after as "keptAfter", gone, origins,
    created_at as "createdAt", undone_at as "undoneAt"
  from merges`;
