import { ApiProperty } from '@nestjs/swagger';
import { tokenScopes, type ApiToken, type TokenScope } from './api-token.entity.js';

const instant = { type: 'string', format: 'date-time' } as const;
const maybeInstant = { ...instant, nullable: true } as const;

export class TokenView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: tokenScopes, enumName: 'TokenScope' })
  scope: TokenScope;

  @ApiProperty(instant)
  createdAt: string;

  @ApiProperty(maybeInstant)
  lastUsedAt: string | null;

  @ApiProperty(maybeInstant)
  expiresAt: string | null;

  @ApiProperty(maybeInstant)
  revokedAt: string | null;
}

export class TokensView {
  @ApiProperty({ type: [TokenView] })
  items: TokenView[];
}

export class NewTokenView extends TokenView {
  @ApiProperty({ example: 'fp_…', description: 'Shown this once' })
  token: string;
}

export function toTokenView({ id, name, scope, createdAt, lastUsedAt, expiresAt, revokedAt }: ApiToken): TokenView {
  return {
    id,
    name,
    scope,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
