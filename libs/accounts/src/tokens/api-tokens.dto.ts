import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { TextField } from '../text-field.decorator.js';
import { tokenScopes, type TokenScope } from './api-token.entity.js';

export class TokenBody {
  @TextField({ longest: 200, description: 'What it is for, to know it again' })
  name: string;

  @ApiProperty({ enum: tokenScopes, enumName: 'TokenScope' })
  @IsIn(tokenScopes)
  scope: TokenScope;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 3650,
    required: false,
    description: 'Left out: until it is revoked',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(3650)
  expiresInDays?: number;
}
