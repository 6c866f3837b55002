import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** A password as it was typed, spaces and all; far above the longest allowed one it is not even hashed. */
export function PasswordField(): PropertyDecorator {
  const documented = { type: 'string', format: 'password', minLength: 10, maxLength: 200 } as const;
  return applyDecorators(ApiProperty(documented), IsString(), MaxLength(1_000));
}
