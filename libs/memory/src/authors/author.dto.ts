import { TextField } from '#libs/accounts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';

export const authorSayings = ['is', 'is_not'] as const;
export type AuthorSaying = (typeof authorSayings)[number];

export class CorrectAuthorDto {
  @ApiProperty({ enum: authorSayings, description: '`is`: by contactId or by name; `is_not`: by name' })
  @IsIn(authorSayings)
  says: AuthorSaying;

  @ApiPropertyOptional({ format: 'uuid', description: 'The contact who wrote it' })
  @ValidateIf((_, value) => value !== undefined)
  @IsUUID()
  contactId?: string;

  @TextField({ longest: 200, optional: true, example: 'Jenn Whitaker' })
  name?: string;
}
