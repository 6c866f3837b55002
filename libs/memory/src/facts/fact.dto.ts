import { IsDay } from '#libs/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LONGEST_FACT, ownFactKinds, type OwnFactKind } from './fact-words.js';

const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);
const MayBeNull = () => ValidateIf((_, value) => value !== undefined && value !== null);
const Trimmed = () => Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));
// Lines may be broken; other control characters and broken surrogates are nobody's words.
const Writable = () =>
  Matches(/^(?:[^\p{Cc}\p{Cs}]|[\t\r\n])*$/u, { message: '$property must not hold control characters' });

interface FactTextOptions {
  nullable?: boolean;
  required?: boolean;
  description: string;
}

/** A text of several lines, trimmed; null is let through where `nullable` says so. */
export function FactText({ nullable = false, required = false, description }: FactTextOptions) {
  const documented = { type: 'string', maxLength: LONGEST_FACT, nullable, required, description } as const;
  const decorators = [
    ApiProperty(documented),
    Trimmed(),
    ValidateIf((_, value) => required || (value !== undefined && !(nullable && value === null))),
    IsString(),
    MaxLength(LONGEST_FACT),
    Writable(),
  ];
  return (target: object, property: string) => decorators.forEach((decorate) => decorate(target, property));
}

/** A day as YYYY-MM-DD, or null. */
export function DayOrNull(description: string) {
  const documented = { type: 'string', format: 'date', nullable: true, example: '2026-12-03', description } as const;
  const decorators = [ApiPropertyOptional(documented), MayBeNull(), IsDay()];
  return (target: object, property: string) => decorators.forEach((decorate) => decorate(target, property));
}

/** Whom it is about, or null. */
export function AboutOrNull() {
  const description = 'Whom it is about, where that is somebody else; null: the person';
  const decorators = [
    ApiPropertyOptional({ type: 'string', maxLength: 200, nullable: true, description }),
    Trimmed(),
    MayBeNull(),
    IsString(),
    MaxLength(200),
    Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: '$property must not hold control characters' }),
  ];
  return (target: object, property: string) => decorators.forEach((decorate) => decorate(target, property));
}

export class FactDayDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 12 })
  @IsInt()
  @Min(1)
  @Max(12)
  month: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 31 })
  @IsInt()
  @Min(1)
  @Max(31)
  day: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1800, maximum: 2199, nullable: true })
  @MayBeNull()
  @IsInt()
  @Min(1800)
  @Max(2199)
  year?: number | null;
}

class FactFields {
  @AboutOrNull()
  about?: string | null;

  @ApiPropertyOptional({ description: 'Covered until asked for; where it is left out, what is about health is' })
  @MayBeLeftOut()
  @IsBoolean()
  sensitive?: boolean;

  @DayOrNull('It holds up to this day; null: for good')
  expiresOn?: string | null;

  @DayOrNull('The day on which you want to ask after it')
  askAfterOn?: string | null;
}

const theDay = 'The day of a birthday or a date; without a year it comes every year';

export class WriteFactDto extends FactFields {
  @ApiProperty({ enum: ownFactKinds, example: 'interest' })
  @IsIn(ownFactKinds)
  kind: OwnFactKind;

  @FactText({ required: true, description: 'What shall be remembered; may be empty for a birthday' })
  text: string;

  @ApiPropertyOptional({ type: FactDayDto, nullable: true, description: theDay })
  @MayBeNull()
  @IsObject()
  @ValidateNested()
  @Type(() => FactDayDto)
  on?: FactDayDto | null;
}

export class ChangeFactDto extends FactFields {
  @FactText({ description: 'What shall be remembered; may be empty for a birthday' })
  text?: string;

  @ApiPropertyOptional({ enum: ownFactKinds })
  @MayBeLeftOut()
  @IsIn(ownFactKinds)
  kind?: OwnFactKind;

  @ApiPropertyOptional({ type: FactDayDto, nullable: true, description: theDay })
  @MayBeNull()
  @IsObject()
  @ValidateNested()
  @Type(() => FactDayDto)
  on?: FactDayDto | null;
}
