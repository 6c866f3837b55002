import { Injectable } from '@nestjs/common';
import { Database, UnauthorizedError } from '#libs/platform';
import type { MeView, MyWorkspaceView, UserView } from './me.view.js';

@Injectable()
export class MeQuery {
  constructor(private readonly database: Database) {}

  async get(userId: string): Promise<MeView> {
    const [user] = await this.database.query<UserView>('select id, name, email from users where id = $1', [userId]);
    if (!user) throw new UnauthorizedError('Sign in first.');
    const workspaces = await this.database.query<MyWorkspaceView>(
      `select w.id, w.name, m.role, w.time_zone as "timeZone"
       from members m join workspaces w on w.id = m.workspace_id
       where m.user_id = $1 order by w.created_at, w.id`,
      [userId],
    );
    return { user, workspaces };
  }
}
