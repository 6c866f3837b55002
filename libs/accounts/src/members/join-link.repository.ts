import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { DataSource, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { JoinLink } from './join-link.entity.js';

@Injectable()
export class JoinLinkRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A link that may still be used; found by its secret, since the visitor knows no workspace. */
  findOpen(tokenHash: Buffer, now: Date): Promise<JoinLink | null> {
    return this.dataSource.manager.findOneBy(JoinLink, { tokenHash, usedAt: IsNull(), expiresAt: MoreThan(now) });
  }

  /** Marks it used, in one statement: of two visitors with the same link exactly one comes in. */
  async use(tx: Tx, workspaceId: string, id: string, now: Date): Promise<boolean> {
    const used = await tx.update(
      JoinLink,
      { workspaceId, id, usedAt: IsNull(), expiresAt: MoreThan(now) },
      { usedAt: now },
    );
    return used.affected === 1;
  }

  /** A new link for an email takes the place of an older one. */
  async replace(tx: Tx, link: JoinLink): Promise<void> {
    await tx.delete(JoinLink, { workspaceId: link.workspaceId, email: link.email, usedAt: IsNull() });
    await tx.insert(JoinLink, link);
  }

  async deleteOpen(workspaceId: string, id: string): Promise<boolean> {
    const deleted = await this.dataSource.manager.delete(JoinLink, { workspaceId, id, usedAt: IsNull() });
    return deleted.affected === 1;
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.dataSource.manager.delete(JoinLink, { expiresAt: LessThanOrEqual(now) });
  }
}
