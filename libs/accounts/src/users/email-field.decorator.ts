import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { MaxLength, ValidateBy } from 'class-validator';
import { normaliseIdentity } from '../owner-identities/normalise-identity.js';

const normalise = (value: unknown) => (typeof value === 'string' ? normaliseIdentity('email', value) : null);

/** An email address to sign in with: from here on in lower case. */
export function EmailField(): PropertyDecorator {
  const documented = { type: 'string', format: 'email', maxLength: 254, example: 'ann@home.example' } as const;
  return applyDecorators(
    ApiProperty(documented),
    Transform(({ value }) => normalise(value) ?? (value as unknown)),
    MaxLength(254),
    ValidateBy({
      name: 'isEmailAddress',
      validator: {
        validate: (value) => normalise(value) !== null,
        defaultMessage: () => '$property must be an email address',
      },
    }),
  );
}
