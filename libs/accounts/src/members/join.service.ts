import { Injectable } from '@nestjs/common';
import { Clock, Database, NotFoundError } from '#libs/platform';
import { hashSecret } from '../secret.js';
import type { Opened } from '../sign-in/sign-in.service.js';
import { Sessions } from '../sign-in/sessions.service.js';
import type { JoinLink } from './join-link.entity.js';
import { JoinLinkRepository } from './join-link.repository.js';
import { MemberRepository } from './member.repository.js';
import { Newcomers } from './newcomers.service.js';

/** Comes in by a join link. */
@Injectable()
export class Join {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: JoinLinkRepository,
    private readonly newcomers: Newcomers,
    private readonly members: MemberRepository,
    private readonly sessions: Sessions,
  ) {}

  async getLink(token: string): Promise<JoinLink> {
    const link = await this.links.findOpen(hashSecret(token), this.clock.now());
    if (!link) throw linkIsOver();
    return link;
  }

  async join(token: string, password: string, caller: { address: string; secretBefore?: string }): Promise<Opened> {
    const link = await this.getLink(token);
    const newcomer = await this.newcomers.recognise(link, password, caller.address);
    const { workspaceId, role } = link;
    const userId = newcomer.user.id;
    const createdAt = this.clock.now();
    const secret = await this.database.transaction(async (tx) => {
      if (!(await this.links.use(tx, workspaceId, link.id, createdAt))) throw linkIsOver();
      await this.newcomers.write(tx, newcomer);
      await this.members.insertIfNew(tx, { workspaceId, userId, role, createdAt });
      return this.sessions.open(tx, userId, caller.secretBefore);
    });
    return { userId, secret };
  }
}

function linkIsOver(): NotFoundError {
  return new NotFoundError('This invitation is not valid, or not any more; ask for a new link.');
}
