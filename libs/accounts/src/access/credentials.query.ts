import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { TokenScope } from '../tokens/api-token.entity.js';
import type { Role } from './access.js';

export interface SessionCredential {
  userId: string;
  lastSeenAt: Date;
  /** Null when the user is no member of the workspace, or there is no such workspace. */
  role: Role | null;
  timeZone: string | null;
}

export interface TokenCredential {
  id: string;
  workspaceId: string;
  scope: TokenScope;
  lastUsedAt: Date | null;
  timeZone: string;
}

/** What a session or a token stands for, each found by one statement; every request needs one of them. */
@Injectable()
export class CredentialsQuery {
  constructor(private readonly database: Database) {}

  async findSession(tokenHash: Buffer, workspaceId: string | null, now: Date): Promise<SessionCredential | null> {
    const rows = await this.database.query<SessionCredential>(
      `select s.user_id as "userId", s.last_seen_at as "lastSeenAt", m.role, w.time_zone as "timeZone"
       from sessions s
       left join members m on m.user_id = s.user_id and m.workspace_id = $2
       left join workspaces w on w.id = m.workspace_id
       where s.token_hash = $1 and s.expires_at > $3`,
      [tokenHash, workspaceId, now],
    );
    return rows[0] ?? null;
  }

  async findToken(tokenHash: Buffer, now: Date): Promise<TokenCredential | null> {
    const rows = await this.database.query<TokenCredential>(
      `select t.id, t.workspace_id as "workspaceId", t.scope, t.last_used_at as "lastUsedAt", w.time_zone as "timeZone"
       from api_tokens t join workspaces w on w.id = t.workspace_id
       where t.token_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > $2)`,
      [tokenHash, now],
    );
    return rows[0] ?? null;
  }
}
