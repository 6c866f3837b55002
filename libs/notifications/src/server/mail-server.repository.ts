import { Injectable } from '@nestjs/common';
import { Database, type MailSecurity } from '#libs/platform';

export interface KeptMailServer {
  host: string;
  port: number;
  security: MailSecurity;
  user: string | null;
  /** Sealed; null where there is none. */
  password: Buffer | null;
  from: string;
}

/** The mail server that an owner set up. */
@Injectable()
export class MailServerRepository {
  constructor(private readonly database: Database) {}

  async find(workspaceId: string): Promise<KeptMailServer | null> {
    const [row] = await this.database.query<KeptMailServer>(
      `select host, port, security, username as "user", password, from_address as "from"
       from mail_servers where workspace_id = $1`,
      [workspaceId],
    );
    return row ?? null;
  }

  async save(workspaceId: string, server: KeptMailServer, now: Date): Promise<void> {
    const { host, port, security, user, password, from } = server;
    await this.database.query(
      `insert into mail_servers (workspace_id, host, port, security, username, password, from_address, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (workspace_id) do update set host = excluded.host, port = excluded.port, security = excluded.security,
         username = excluded.username, password = excluded.password, from_address = excluded.from_address,
         updated_at = excluded.updated_at`,
      [workspaceId, host, port, security, user, password, from, now],
    );
  }

  async delete(workspaceId: string): Promise<void> {
    await this.database.query('delete from mail_servers where workspace_id = $1', [workspaceId]);
  }
}
