import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { Role } from '../access/access.js';
import { Member } from './member.entity.js';

@Injectable()
export class MemberRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, member: Member): Promise<void> {
    await tx.insert(Member, member);
  }

  /** Whoever is a member already keeps his role. */
  async insertIfNew(tx: Tx, member: Member): Promise<void> {
    await tx.createQueryBuilder().insert().into(Member).values(member).orIgnore().execute();
  }

  find(tx: Tx, workspaceId: string, userId: string): Promise<Member | null> {
    return tx.findOneBy(Member, { workspaceId, userId });
  }

  async hasEmail(tx: Tx, workspaceId: string, email: string): Promise<boolean> {
    const rows = await this.database.queryIn(
      tx,
      'select from members m join users u on u.id = m.user_id where m.workspace_id = $1 and lower(u.email) = lower($2)',
      [workspaceId, email],
    );
    return rows.length > 0;
  }

  countOwners(tx: Tx, workspaceId: string): Promise<number> {
    return tx.countBy(Member, { workspaceId, role: 'owner' });
  }

  async setRole(tx: Tx, workspaceId: string, userId: string, role: Role): Promise<void> {
    await tx.update(Member, { workspaceId, userId }, { role });
  }

  async delete(tx: Tx, workspaceId: string, userId: string): Promise<void> {
    await tx.delete(Member, { workspaceId, userId });
  }
}
