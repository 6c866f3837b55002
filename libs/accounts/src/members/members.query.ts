import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#libs/platform';
import type { InvitedView, MembersView, MemberView } from './members.view.js';

/** The members of a workspace and who is invited into it. */
@Injectable()
export class MembersQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(workspaceId: string): Promise<MembersView> {
    const items = await this.database.query<MemberView>(
      `select u.id as "userId", u.name, u.email, m.role from members m join users u on u.id = m.user_id
       where m.workspace_id = $1 order by m.created_at, u.id`,
      [workspaceId],
    );
    const invited = await this.database.query<Omit<InvitedView, 'expiresAt'> & { expiresAt: Date }>(
      `select id, name, email, role, expires_at as "expiresAt" from join_links
       where workspace_id = $1 and used_at is null and expires_at > $2 order by created_at, id`,
      [workspaceId, this.clock.now()],
    );
    return { items, invited: invited.map((link) => ({ ...link, expiresAt: link.expiresAt.toISOString() })) };
  }
}
