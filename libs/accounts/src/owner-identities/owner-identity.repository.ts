import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { DataSource, In } from 'typeorm';
import { OwnerIdentity } from './owner-identity.entity.js';

@Injectable()
export class OwnerIdentityRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(workspaceId: string): Promise<OwnerIdentity[]> {
    const order = { kind: 'ASC', createdAt: 'ASC', id: 'ASC' } as const;
    return this.dataSource.manager.find(OwnerIdentity, { where: { workspaceId }, order });
  }

  count(workspaceId: string): Promise<number> {
    return this.dataSource.manager.countBy(OwnerIdentity, { workspaceId });
  }

  /** The rows that were written; those that the workspace has already are left out. */
  async insertNew(tx: Tx, rows: OwnerIdentity[]): Promise<OwnerIdentity[]> {
    if (rows.length === 0) return [];
    const written = await tx
      .createQueryBuilder()
      .insert()
      .into(OwnerIdentity)
      .values(rows)
      .orIgnore()
      .returning(['id'])
      .execute();
    const ids = new Set((written.raw as { id: string }[]).map((row) => row.id));
    return rows.filter((row) => ids.has(row.id));
  }

  async delete(workspaceId: string, id: string): Promise<boolean> {
    const deleted = await this.dataSource.manager.delete(OwnerIdentity, { workspaceId, id });
    return deleted.affected === 1;
  }

  async deleteAll(tx: Tx, workspaceId: string, ids: string[]): Promise<void> {
    if (ids.length > 0) await tx.delete(OwnerIdentity, { workspaceId, id: In(ids) });
  }
}
