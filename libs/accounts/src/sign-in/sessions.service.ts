import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '#libs/platform';
import { CredentialsQuery } from '../access/credentials.query.js';
import { hashSecret, newSecret } from '../secret.js';
import { addDays } from '../spans.js';
import { SESSION_DAYS } from './session-cookie.js';
import { SessionRepository } from './session.repository.js';

/** Opens and ends sessions. */
@Injectable()
export class Sessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly credentials: CredentialsQuery,
    private readonly clock: Clock,
  ) {}

  /** The new session's secret. The one before it ends, so that a secret planted in the browser is worth nothing. */
  async open(tx: Tx, userId: string, secretBefore?: string): Promise<string> {
    if (secretBefore) await this.sessions.deleteIn(tx, hashSecret(secretBefore));
    const { secret, hash } = newSecret();
    const now = this.clock.now();
    const expiresAt = addDays(now, SESSION_DAYS);
    await this.sessions.insert(tx, { tokenHash: hash, userId, createdAt: now, lastSeenAt: now, expiresAt });
    return secret;
  }

  /** Whether somebody of the workspace is signed in by it; nothing is noted. */
  async isOfMember(secret: string, workspaceId: string): Promise<boolean> {
    const session = await this.credentials.findSession(hashSecret(secret), workspaceId, this.clock.now());
    return session !== null && session.role !== null;
  }

  end(tokenHash: Buffer): Promise<void> {
    return this.sessions.delete(tokenHash);
  }
}
