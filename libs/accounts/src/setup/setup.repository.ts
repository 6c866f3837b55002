import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { MemberRepository } from '../members/member.repository.js';
import type { User } from '../users/user.entity.js';
import { UserRepository } from '../users/user.repository.js';
import { WorkspaceRepository, type NewWorkspace } from '../workspaces/workspace.repository.js';

/** The first rows of an empty house. */
@Injectable()
export class SetupRepository {
  constructor(
    private readonly users: UserRepository,
    private readonly workspaces: WorkspaceRepository,
    private readonly members: MemberRepository,
  ) {}

  ownerExists(): Promise<boolean> {
    return this.users.exists();
  }

  /** False when somebody was first; of several at once exactly one writes. */
  async writeFirstOwner(tx: Tx, user: User, workspace: NewWorkspace): Promise<boolean> {
    if (await this.users.lockAndSeeWhetherAnyExist(tx)) return false;
    await this.users.insert(tx, user);
    await this.workspaces.insert(tx, workspace);
    const { createdAt } = user;
    await this.members.insert(tx, { workspaceId: workspace.id, userId: user.id, role: 'owner', createdAt });
    return true;
  }
}
