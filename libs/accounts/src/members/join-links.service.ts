import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, Database, newId, NotFoundError } from '#libs/platform';
import type { Role } from '../access/access.js';
import { newSecret } from '../secret.js';
import { addDays } from '../spans.js';
import { JoinLinkRepository } from './join-link.repository.js';
import { MemberRepository } from './member.repository.js';

const JOIN_LINK_DAYS = 7;

export interface Invitation {
  name: string;
  email: string;
  role: Role;
}

/** Invites people into a workspace; the link goes by whatever way the owner likes. */
@Injectable()
export class JoinLinks {
  constructor(
    private readonly database: Database,
    private readonly links: JoinLinkRepository,
    private readonly members: MemberRepository,
    private readonly clock: Clock,
  ) {}

  async invite(workspaceId: string, invitation: Invitation): Promise<{ id: string; token: string; expiresAt: Date }> {
    const { secret, hash } = newSecret();
    const createdAt = this.clock.now();
    const expiresAt = addDays(createdAt, JOIN_LINK_DAYS);
    const link = { workspaceId, id: newId(), tokenHash: hash, ...invitation, createdAt, expiresAt, usedAt: null };
    await this.database.transaction(async (tx) => {
      if (await this.members.hasEmail(tx, workspaceId, invitation.email)) {
        throw new ConflictError('Somebody with this email is a member already.');
      }
      await this.links.replace(tx, link);
    });
    return { id: link.id, token: secret, expiresAt };
  }

  async withdraw(workspaceId: string, id: string): Promise<void> {
    if (!(await this.links.deleteOpen(workspaceId, id))) throw new NotFoundError('There is no such open invitation.');
  }
}
