import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches, ValidateIf } from 'class-validator';

export interface TextFieldOptions {
  shortest?: number;
  longest: number;
  /** May be left out; null is not the same and is refused. */
  optional?: boolean;
  description?: string;
  example?: string;
}

/** A line of text from outside: trimmed, of limited length, without control characters or broken surrogates. */
export function TextField({
  shortest = 1,
  longest,
  optional = false,
  description,
  example,
}: TextFieldOptions): PropertyDecorator {
  const documented = {
    type: 'string',
    minLength: shortest,
    maxLength: longest,
    required: !optional,
    description,
    example,
  } as const;
  return applyDecorators(
    ApiProperty(documented),
    Transform(({ value }) => (typeof value === 'string' ? value.trim() : value)),
    ValidateIf((_, value) => !optional || value !== undefined),
    IsString(),
    Length(shortest, longest),
    Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: '$property must not hold control characters' }),
  );
}
