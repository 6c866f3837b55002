import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { Identity } from './identity.entity.js';

@Injectable()
export class IdentitiesRepository {
  async insertMany(tx: Tx, identities: Identity[]): Promise<void> {
    await tx.getRepository(Identity).insert(identities);
  }

  /** False where the contact already has this identity. */
  async insertIfNew(tx: Tx, identity: Identity): Promise<boolean> {
    const { workspaceId, contactId, kind, value } = identity;
    if (await tx.getRepository(Identity).existsBy({ workspaceId, contactId, kind, value })) return false;
    await tx.getRepository(Identity).insert(identity);
    return true;
  }

  find(tx: Tx, workspaceId: string, contactId: string, id: string): Promise<Identity | null> {
    return tx.getRepository(Identity).findOneBy({ workspaceId, contactId, id });
  }

  async remove(tx: Tx, workspaceId: string, id: string): Promise<void> {
    await tx.getRepository(Identity).delete({ workspaceId, id });
  }
}
