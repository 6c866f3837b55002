import { ApiProperty } from '@nestjs/swagger';
import { tokenScopes, type ApiToken, type TokenScope } from './api-token.entity.js';

const maybeInstant = { type: 'string', format: 'date-time', nullable: true } as const;

export class TokenView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: tokenScopes, enumName: 'TokenScope' })
  scope: TokenScope;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty(maybeInstant)
  lastUsedAt: Date | null;

  @ApiProperty(maybeInstant)
  expiresAt: Date | null;

  @ApiProperty(maybeInstant)
  revokedAt: Date | null;
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
  return { id, name, scope, createdAt, lastUsedAt, expiresAt, revokedAt };
}
