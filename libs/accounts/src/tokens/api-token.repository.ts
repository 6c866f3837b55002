import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { DataSource, IsNull } from 'typeorm';
import { ApiToken } from './api-token.entity.js';

@Injectable()
export class ApiTokenRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(workspaceId: string): Promise<ApiToken[]> {
    return this.dataSource.manager.find(ApiToken, { where: { workspaceId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  count(workspaceId: string): Promise<number> {
    return this.dataSource.manager.countBy(ApiToken, { workspaceId });
  }

  async insert(token: ApiToken): Promise<void> {
    await this.dataSource.manager.insert(ApiToken, token);
  }

  async noteUse(workspaceId: string, id: string, usedAt: Date): Promise<void> {
    await this.dataSource.manager.update(ApiToken, { workspaceId, id }, { lastUsedAt: usedAt });
  }

  /** False when there is no such token; one that is revoked already stays as it is. */
  async revoke(workspaceId: string, id: string, now: Date): Promise<boolean> {
    const revoked = await this.dataSource.manager.update(
      ApiToken,
      { workspaceId, id, revokedAt: IsNull() },
      { revokedAt: now },
    );
    return revoked.affected === 1 || (await this.dataSource.manager.existsBy(ApiToken, { workspaceId, id }));
  }

  async revokeOfUser(tx: Tx, workspaceId: string, userId: string, now: Date): Promise<void> {
    await tx.update(ApiToken, { workspaceId, createdBy: userId, revokedAt: IsNull() }, { revokedAt: now });
  }
}
