import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { Interaction } from './interaction.entity.js';

export type InteractionChange = Partial<
  Pick<
    Interaction,
    'channel' | 'kind' | 'direction' | 'happenedAt' | 'precision' | 'datedBy' | 'durationMinutes' | 'text'
  >
>;

@Injectable()
export class InteractionsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, interaction: Interaction): Promise<void> {
    await tx.getRepository(Interaction).insert(interaction);
  }

  findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Interaction | null> {
    return tx.getRepository(Interaction).findOne({ where: { workspaceId, id }, lock: { mode: 'for_no_key_update' } });
  }

  async change(tx: Tx, workspaceId: string, id: string, change: InteractionChange, now: Date): Promise<void> {
    await tx.getRepository(Interaction).update({ workspaceId, id }, { ...change, updatedAt: now });
  }

  /** What these contacts have outside of threads: their calls, messages and notes. */
  async listOutsideThreads(tx: Tx, workspaceId: string, contactIds: string[]): Promise<string[]> {
    const rows = await this.database.queryIn<{ id: string }>(
      tx,
      'select id from interactions where workspace_id = $1 and contact_id = any($2::uuid[]) and thread_id is null',
      [workspaceId, contactIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Makes what these contacts wrote in threads the owner's words, to whom they answer first; whose clocks that touches. */
  async turnToOwner(tx: Tx, workspaceId: string, contactIds: string[]): Promise<string[]> {
    const rows = await this.database.queryIn<{ contactId: string | null; answering: string[] }>(
      tx,
      `update interactions i set direction = 'outbound', contact_id = (
         select w.contact_id from interaction_answers a
         join interactions w on w.workspace_id = a.workspace_id and w.id = a.answered_id
         where a.workspace_id = i.workspace_id and a.interaction_id = i.id and w.contact_id <> all($2::uuid[])
         order by a.ordinal limit 1)
       where i.workspace_id = $1 and i.contact_id = any($2::uuid[]) and i.direction = 'inbound' and i.thread_id is not null
       returning i.contact_id as "contactId", array(select w.contact_id from interaction_answers a
         join interactions w on w.workspace_id = a.workspace_id and w.id = a.interaction_id
         where a.workspace_id = i.workspace_id and a.answered_id = i.id and w.contact_id <> all($2::uuid[])) as answering`,
      [workspaceId, contactIds],
    );
    return rows.flatMap(({ contactId, answering }) => (contactId === null ? answering : [contactId, ...answering]));
  }

  /** The contacts whose rows answer one of these: whether that is an exchange depends on them. */
  async findAnswering(tx: Tx, workspaceId: string, ids: string[]): Promise<string[]> {
    const rows = await this.database.queryIn<{ contactId: string }>(
      tx,
      `select distinct i.contact_id as "contactId"
       from interaction_answers a
       join interactions i on i.workspace_id = a.workspace_id and i.id = a.interaction_id
       where a.workspace_id = $1 and a.answered_id = any($2::uuid[]) and i.contact_id is not null`,
      [workspaceId, ids],
    );
    return rows.map(({ contactId }) => contactId);
  }

  async removeMany(tx: Tx, workspaceId: string, ids: string[]): Promise<void> {
    await this.database.queryIn(tx, 'delete from interactions where workspace_id = $1 and id = any($2::uuid[])', [
      workspaceId,
      ids,
    ]);
  }
}
