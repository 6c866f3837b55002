import { Injectable } from '@nestjs/common';
import { Clock, UnauthorizedError } from '#libs/platform';
import { hashSecret } from '../secret.js';
import { SessionRepository } from '../sign-in/session.repository.js';
import { SESSION_DAYS } from '../sign-in/session-cookie.js';
import { addDays, MINUTE_MS } from '../spans.js';
import { ApiTokenRepository } from '../tokens/api-token.repository.js';
import { CredentialsQuery, type SessionCredential, type TokenCredential } from './credentials.query.js';

/** A session slides in steps: not every request has to write. */
const SLIDE_EVERY_MS = 60 * MINUTE_MS;
const NOTE_USE_EVERY_MS = MINUTE_MS;

export interface FoundSession extends SessionCredential {
  tokenHash: Buffer;
  /** True when it lives longer now, so that its cookie should too. */
  slid: boolean;
}

/** Finds whom a session's or a token's secret stands for, and notes that it was used. */
@Injectable()
export class Credentials {
  constructor(
    private readonly query: CredentialsQuery,
    private readonly sessions: SessionRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly clock: Clock,
  ) {}

  async getSession(secret: string, workspaceId: string | null): Promise<FoundSession> {
    const now = this.clock.now();
    const tokenHash = hashSecret(secret);
    const session = await this.query.findSession(tokenHash, workspaceId, now);
    if (!session) throw new UnauthorizedError('Your session has ended; sign in again.');
    const slid = now.getTime() - session.lastSeenAt.getTime() >= SLIDE_EVERY_MS;
    if (slid) await this.sessions.slide(tokenHash, now, addDays(now, SESSION_DAYS));
    return { ...session, tokenHash, slid };
  }

  async getToken(secret: string): Promise<TokenCredential> {
    const now = this.clock.now();
    const token = await this.query.findToken(hashSecret(secret), now);
    if (!token) throw new UnauthorizedError('This API token is unknown, has expired or was revoked.');
    const last = token.lastUsedAt?.getTime() ?? 0;
    if (now.getTime() - last >= NOTE_USE_EVERY_MS) await this.tokens.noteUse(token.workspaceId, token.id, now);
    return token;
  }
}
