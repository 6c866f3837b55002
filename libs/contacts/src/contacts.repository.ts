import type { PrintedIdentity } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { Contact } from './contact.entity.js';

export type ContactChange = Partial<
  Pick<Contact, 'name' | 'circle' | 'cadenceDays' | 'about' | 'boundaries' | 'archivedAt'>
>;

@Injectable()
export class ContactsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, contact: Contact): Promise<void> {
    await tx.getRepository(Contact).insert(contact);
  }

  /** Holds the contact until the transaction ends, so that changes of one contact come one after the other. */
  findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Contact | null> {
    return tx.getRepository(Contact).findOne({ where: { workspaceId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Of these ids, the ones that there are; they stay until the transaction ends, while others may still change them. */
  async keepAlive(tx: Tx, workspaceId: string, ids: string[]): Promise<string[]> {
    const rows = await this.database.queryIn<{ id: string }>(
      tx,
      'select id from contacts where workspace_id = $1 and id = any($2::uuid[]) order by id for key share',
      [workspaceId, ids],
    );
    return rows.map((row) => row.id);
  }

  async change(tx: Tx, workspaceId: string, id: string, change: ContactChange, now: Date): Promise<void> {
    await tx.getRepository(Contact).update({ workspaceId, id }, { ...change, touchedByHand: true, updatedAt: now });
  }

  /** For good: what merges have kept of them goes too. */
  /** All that a contact is known by, as it is printed. */
  listPrinted(tx: Tx, workspaceId: string, id: string): Promise<PrintedIdentity[]> {
    return this.database.queryIn(
      tx,
      'select kind, printed from identities where workspace_id = $1 and contact_id = $2 order by id',
      [workspaceId, id],
    );
  }

  async remove(tx: Tx, workspaceId: string, ids: string[]): Promise<void> {
    await this.database.queryIn(
      tx,
      `delete from merges where workspace_id = $1 and (kept_id = any($2::uuid[]) or gone_id = any($2::uuid[]) or kept_id in (
         select old_id from contact_redirects where workspace_id = $1 and contact_id = any($2::uuid[])))`,
      [workspaceId, ids],
    );
    await this.database.queryIn(tx, 'delete from contacts where workspace_id = $1 and id = any($2::uuid[])', [
      workspaceId,
      ids,
    ]);
  }
}
