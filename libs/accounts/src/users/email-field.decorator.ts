import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, MaxLength } from 'class-validator';
import { normaliseEmail } from '../owner-identities/normalise-address.js';

/** An email address to sign in with: from here on in lower case. */
export function EmailField(): PropertyDecorator {
  const documented = { type: 'string', format: 'email', maxLength: 254, example: 'ann@home.example' } as const;
  return applyDecorators(
    ApiProperty(documented),
    Transform(({ value }) =>
      typeof value === 'string' ? (normaliseEmail(value.normalize('NFKC').trim()) ?? value) : value,
    ),
    MaxLength(254),
    IsEmail(),
  );
}
