import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, Length, Matches, Max, MaxLength, Min, ValidateBy, ValidateIf } from 'class-validator';
import { EmailField } from '#libs/accounts';
import { isHostName, mailSecurities, type MailSecurity } from '#libs/platform';

const isThere = (_: unknown, value: unknown) => value !== undefined && value !== null;

export class MailServerDto {
  @ApiProperty({ example: 'mail.home.example' })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @ValidateBy({
    name: 'isHostName',
    validator: {
      validate: (value) => typeof value === 'string' && isHostName(value),
      defaultMessage: () => '$property must be the name of a server such as mail.home.example, without port or path',
    },
  })
  host: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 65_535, example: 465 })
  @IsInt()
  @Min(1)
  @Max(65_535)
  port: number;

  @ApiProperty({ enum: mailSecurities })
  @IsIn(mailSecurities)
  security: MailSecurity;

  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: 200, description: 'null or left out: no name' })
  @ValidateIf(isThere)
  @IsString()
  @Length(1, 200)
  @Matches(/^[^\p{Cc}\p{Cs}]+$/u, { message: '$property must not hold control characters' })
  user?: string | null;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    maxLength: 1_000,
    description: 'Left out: the one that is kept, where server and name stay the same; null: none',
  })
  @ValidateIf(isThere)
  @IsString()
  @MaxLength(1_000)
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: '$property must not hold control characters' })
  password?: string | null;

  @EmailField()
  from: string;
}
