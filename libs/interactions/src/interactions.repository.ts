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
