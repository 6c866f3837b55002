import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, newId, NotFoundError } from '#libs/platform';
import { newSecret } from '../secret.js';
import { addDays } from '../spans.js';
import type { ApiToken, TokenScope } from './api-token.entity.js';
import { ApiTokenRepository } from './api-token.repository.js';

const PREFIX = 'fp_';
const MOST_TOKENS = 200;

export interface WantedToken {
  name: string;
  scope: TokenScope;
  /** Without it the token lives until it is revoked. */
  expiresInDays?: number;
}

/** Tokens for programs: made, listed and revoked. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly tokens: ApiTokenRepository,
    private readonly clock: Clock,
  ) {}

  list(workspaceId: string): Promise<ApiToken[]> {
    return this.tokens.list(workspaceId);
  }

  /** `secret` is what the program sends; it can't be shown again. */
  async create(
    workspaceId: string,
    createdBy: string | null,
    wanted: WantedToken,
  ): Promise<{ token: ApiToken; secret: string }> {
    const { name, scope, expiresInDays } = wanted;
    if ((await this.tokens.count(workspaceId)) >= MOST_TOKENS)
      throw new ConflictError(`A workspace has at most ${MOST_TOKENS} tokens.`);
    const { secret, hash } = newSecret(PREFIX);
    const createdAt = this.clock.now();
    const expiresAt = expiresInDays === undefined ? null : addDays(createdAt, expiresInDays);
    const unused = { lastUsedAt: null, revokedAt: null };
    const token = {
      workspaceId,
      id: newId(),
      name,
      tokenHash: hash,
      scope,
      createdBy,
      createdAt,
      expiresAt,
      ...unused,
    };
    await this.tokens.insert(token);
    return { token, secret };
  }

  async revoke(workspaceId: string, id: string): Promise<void> {
    if (!(await this.tokens.revoke(workspaceId, id, this.clock.now())))
      throw new NotFoundError('There is no such token.');
  }
}
