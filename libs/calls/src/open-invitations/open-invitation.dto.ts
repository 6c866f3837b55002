import { TextField } from '#libs/accounts';
import { PageQuery } from '#libs/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsString, IsUrl, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';

const isGiven = (_: unknown, value: unknown) => value !== undefined;
const isSomething = (_: unknown, value: unknown) => value !== undefined && value !== null;
const LONGEST_WORDS = 1_000;
const LONGEST_ADDRESS = 500;

export class ListOpenInvitationsDto extends PageQuery {}

/** What a page for readers says and gives; what is left out stays as it is, or as it usually is. */
export class OpenInvitationDto {
  @ApiPropertyOptional({ description: 'Whether readers may ask; on at first' })
  @ValidateIf(isGiven)
  @IsBoolean()
  isOn?: boolean;

  @TextField({ longest: 120, optional: true, description: 'Heads the page; “Want to talk?” at first' })
  title?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_WORDS, description: 'What you say above the form, in lines' })
  @Transform(({ value }) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value))
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(LONGEST_WORDS)
  @Matches(/^(?:[^\p{Cc}\p{Cs}]|\n)*$/u, { message: '$property must not hold control characters' })
  words?: string;

  @TextField({ shortest: 0, longest: 200, optional: true, description: 'How you ask for the reason; empty: as usual' })
  question?: string;

  @TextField({ shortest: 0, longest: 200, optional: true, description: 'Of the post under which you give the address' })
  postTitle?: string;

  @ApiPropertyOptional({ type: 'string', format: 'uri', maxLength: LONGEST_ADDRESS, nullable: true })
  @ValidateIf(isSomething)
  @IsString()
  @MaxLength(LONGEST_ADDRESS)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  postUrl?: string | null;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 5,
    maximum: 240,
    nullable: true,
    description: 'null: your usual length',
  })
  @ValidateIf(isSomething)
  @IsInt()
  @Min(5)
  @Max(240)
  minutes?: number | null;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 20,
    description: 'Calls a week for readers; 1 at first',
  })
  @ValidateIf(isGiven)
  @IsInt()
  @Min(1)
  @Max(20)
  mostAWeek?: number;
}
