import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { Session } from './session.entity.js';

/** A session belongs to a user, not to a workspace, so nothing here takes one. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, session: Session): Promise<void> {
    await tx.insert(Session, session);
  }

  async slide(tokenHash: Buffer, seenAt: Date, expiresAt: Date): Promise<void> {
    const slide = 'update sessions set last_seen_at = $2, expires_at = $3 where token_hash = $1';
    await this.database.query(slide, [tokenHash, seenAt, expiresAt]);
  }

  async delete(tokenHash: Buffer): Promise<void> {
    await this.database.query('delete from sessions where token_hash = $1', [tokenHash]);
  }

  async deleteIn(tx: Tx, tokenHash: Buffer): Promise<void> {
    await this.database.queryIn(tx, 'delete from sessions where token_hash = $1', [tokenHash]);
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.database.query('delete from sessions where expires_at <= $1', [now]);
  }
}
