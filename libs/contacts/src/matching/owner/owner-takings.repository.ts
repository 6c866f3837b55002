import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx } from '#libs/platform';
import type { ContactRow } from '../../merging/fields/contact-row.js';
import { ContactTables, type ContactTable } from '../../merging/moving/contact-tables.repository.js';
import { MergeRules } from '../../merging/moving/merge-rules.js';
import { isRow, quoted } from '../../merging/moving/move-statements.js';
import { restoreStatements } from '../../merging/moving/restore-statements.js';

export interface OwnerTaking {
  id: string;
  contact: ContactRow;
  /** Those that became the owner's only then. */
  ownerIdentityIds: string[];
}

/** What there was of contacts who turned out to be the owner: all their rows, in the journal of merges. */
@Injectable()
export class OwnerTakings {
  constructor(
    private readonly database: Database,
    private readonly tables: ContactTables,
    private readonly rules: MergeRules,
  ) {}

  /** Writes down every row of the contact, before anything is done to it. */
  async begin(tx: Tx, workspaceId: string, contact: ContactRow, byUserId: string | null, now: Date): Promise<string> {
    const id = newId();
    await this.database.queryIn(
      tx,
      `insert into merges (workspace_id, id, kind, kept_id, gone_id, made_by, by_user, created_at, evidence, origins,
         kept_before, kept_after, gone)
       values ($1, $2, 'owner', $3, $3, 'owner', $4, $5, '[]', '{}', $6, $6, $6)`,
      [workspaceId, id, contact.id, byUserId, now, JSON.stringify(contact)],
    );
    for (const table of await this.tables.list())
      if (!this.rules.find(table.name)?.derived)
        await this.writeDown(tx, { workspaceId, id, contactId: contact.id }, table, OF_CONTACT);
    for (const table of await this.tables.listOfWords())
      await this.writeDown(tx, { workspaceId, id, contactId: contact.id }, table, OF_WORDS);
    return id;
  }

  private async writeDown(
    tx: Tx,
    { workspaceId, id, contactId }: { workspaceId: string; id: string; contactId: string },
    table: ContactTable,
    condition: (column: string) => string,
  ): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into merge_rows (workspace_id, merge_id, table_name, row_key, did, before)
       select $1, $2, '${table.name}', ${keyOf(table)}, 'deleted', to_jsonb(t) from ${table.name} t
       where t.workspace_id = $1 and (${table.contactColumns.map((column) => condition(`t.${quoted(column)}`)).join(' or ')})
         and not exists (select from merge_rows r where r.workspace_id = $1 and r.merge_id = $2
           and r.table_name = '${table.name}' and r.row_key = ${keyOf(table)})`,
      [workspaceId, id, contactId],
    );
  }

  /** Of the rows that are still there only what has changed is kept. */
  async end(tx: Tx, workspaceId: string, id: string, ownerIdentityIds: string[]): Promise<void> {
    for (const table of await this.allTables())
      for (const sql of [keepChanges(table), UNCHANGED]) await this.database.queryIn(tx, sql, [workspaceId, id]);
    await this.database.queryIn(tx, 'update merges set origins = $3 where workspace_id = $1 and id = $2', [
      workspaceId,
      id,
      JSON.stringify({ ownerIdentityIds }),
    ]);
  }

  /** The taking of a contact that stands; null where he was not taken. */
  async find(tx: Tx, workspaceId: string, contactId: string): Promise<OwnerTaking | null> {
    const [row] = await this.database.queryIn<OwnerTaking>(
      tx,
      `select id, gone as contact, origins -> 'ownerIdentityIds' as "ownerIdentityIds" from merges
       where workspace_id = $1 and gone_id = $2 and kind = 'owner' and undone_at is null for update`,
      [workspaceId, contactId],
    );
    return row ?? null;
  }

  /** To whom what he had said was the owner's words, and who had answered it. */
  async listOthers(tx: Tx, workspaceId: string, id: string): Promise<string[]> {
    const rows = await this.database.queryIn<{ id: string }>(
      tx,
      `with his as (
         select (row_key ->> 'id')::uuid as id from merge_rows
         where workspace_id = $1 and merge_id = $2 and table_name = 'interactions'
       )
       select i.contact_id as id from his join interactions i on i.workspace_id = $1 and i.id = his.id
       where i.contact_id is not null
       union
       select i.contact_id from his
       join interaction_answers a on a.workspace_id = $1 and a.answered_id = his.id
       join interactions i on i.workspace_id = $1 and i.id = a.interaction_id where i.contact_id is not null`,
      [workspaceId, id],
    );
    return rows.map((row) => row.id);
  }

  /** Brings the rows back; the contact's own must be there by then. */
  async restore(tx: Tx, workspaceId: string, id: string): Promise<void> {
    const touched = await this.database.queryIn<{ name: string; changed: string[]; deleted: string[] }>(tx, TOUCHED, [
      workspaceId,
      id,
    ]);
    const tables = new Map((await this.allTables()).map((table) => [table.name, table]));
    // What hangs on other rows comes after them; a row that is there already stays as it is.
    const words = touched.filter(({ name }) => name === 'interactions');
    for (const { name, changed, deleted } of [...words, ...touched, ...touched]) {
      const table = tables.get(name);
      if (!table) continue;
      for (const sql of restoreStatements(table, { changed, deleted }))
        await this.database.queryIn(tx, sql, [workspaceId, id]);
    }
  }

  private async allTables(): Promise<ContactTable[]> {
    const own = await this.tables.list();
    const names = new Set(own.map(({ name }) => name));
    return [...own, ...(await this.tables.listOfWords()).filter(({ name }) => !names.has(name))];
  }
}

const OF_CONTACT = (column: string) => `${column} = $3::uuid`;
// What is no item of a thread goes with its contact, and all that hangs on it.
const OF_WORDS = (column: string) =>
  `${column} in (select i.id from interactions i where i.workspace_id = $1 and i.contact_id = $3::uuid)`;

const UNCHANGED = `delete from merge_rows where workspace_id = $1 and merge_id = $2 and did = 'changed' and before = '{}'`;

const TOUCHED = `
  select table_name as name,
    coalesce(array_agg(distinct told.key) filter (where r.did = 'changed'), '{}') as changed,
    coalesce(array_agg(distinct told.key) filter (where r.did = 'deleted'), '{}') as deleted
  from merge_rows r cross join lateral jsonb_object_keys(r.before) as told(key)
  where workspace_id = $1 and merge_id = $2 group by table_name order by table_name`;

function keyOf({ key }: ContactTable): string {
  return `jsonb_build_object(${key.map((column) => `'${column}', t.${quoted(column)}`).join(', ')})`;
}

function keepChanges(table: ContactTable): string {
  const differing = (from: string) => `(select coalesce(jsonb_object_agg(told.key, ${from} -> told.key), '{}')
    from jsonb_object_keys(r.before) as told(key) where r.before -> told.key is distinct from to_jsonb(t) -> told.key)`;
  return `
  update merge_rows r set did = 'changed', before = ${differing('r.before')}, after = ${differing('to_jsonb(t)')}
  from ${table.name} t
  where r.workspace_id = $1 and r.merge_id = $2 and r.table_name = '${table.name}' and r.did = 'deleted'
    and t.workspace_id = $1 and ${isRow(table, 'r.row_key')}`;
}
