import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, Database, NotFoundError, type Tx } from '#libs/platform';
import type { Role } from '../access/access.js';
import { ApiTokenRepository } from '../tokens/api-token.repository.js';
import { UserRepository } from '../users/user.repository.js';
import { WorkspaceRepository } from '../workspaces/workspace.repository.js';
import type { Member } from './member.entity.js';
import { MemberRepository } from './member.repository.js';

/** Changes who may do what; the last owner can't go, and tokens made by an owner end when he is none any more. */
@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRepository,
    private readonly users: UserRepository,
    private readonly workspaces: WorkspaceRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly clock: Clock,
  ) {}

  async setRole(workspaceId: string, userId: string, role: Role): Promise<void> {
    await this.change(workspaceId, userId, async (tx, member) => {
      if (role !== 'owner') await this.refuseLastOwner(tx, member);
      await this.members.setRole(tx, workspaceId, userId, role);
      if (role !== 'owner') await this.tokens.revokeOfUser(tx, workspaceId, userId, this.clock.now());
    });
  }

  async remove(workspaceId: string, userId: string): Promise<void> {
    await this.change(workspaceId, userId, async (tx, member) => {
      await this.refuseLastOwner(tx, member);
      await this.tokens.revokeOfUser(tx, workspaceId, userId, this.clock.now());
      await this.members.delete(tx, workspaceId, userId);
      await this.users.deleteIfNowhereMember(tx, userId);
    });
  }

  private async change(
    workspaceId: string,
    userId: string,
    work: (tx: Tx, member: Member) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.workspaces.lock(tx, workspaceId);
      const member = await this.members.find(tx, workspaceId, userId);
      if (!member) throw new NotFoundError('There is no such member.');
      await work(tx, member);
    });
  }

  private async refuseLastOwner(tx: Tx, member: Member): Promise<void> {
    if (member.role !== 'owner' || (await this.members.countOwners(tx, member.workspaceId)) > 1) return;
    throw new ConflictError('This is the last owner; make somebody else an owner first.');
  }
}
