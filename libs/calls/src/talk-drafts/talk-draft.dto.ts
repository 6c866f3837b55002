import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsISO8601, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { LONGEST_NOTES } from '../bookings/call.dto.js';

const DAY_SECONDS = 86_400;
const DAY_MINUTES = 1_440;
const isSome = (_: unknown, value: unknown) => value !== null;

function InstantOrNull(description: string): PropertyDecorator {
  const decorators = [
    ApiProperty({ type: 'string', format: 'date-time', nullable: true, description }),
    ValidateIf(isSome),
    IsISO8601({ strict: true }),
    Matches(/T.*(?:Z|[+-]\d{2}:?\d{2})$/, { message: '$property must be an instant with its zone, or null' }),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

export class TalkDraftDto {
  @ApiProperty({ maxLength: LONGEST_NOTES })
  @IsString()
  @MaxLength(LONGEST_NOTES)
  @Matches(/^(?:[^\p{Cc}\p{Cs}]|[\t\r\n])*$/u, { message: 'notes must not hold control characters' })
  notes: string;

  @InstantOrNull('When the timer was first started')
  begunAt: string | null;

  @InstantOrNull('When the timer was started last; null while it stands')
  runningSince: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: DAY_SECONDS, description: 'Before it was started last' })
  @IsInt()
  @Min(0)
  @Max(DAY_SECONDS)
  elapsedSeconds: number;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: DAY_MINUTES,
    nullable: true,
    description: 'How long it took, as a person says; null: as the timer says',
  })
  @ValidateIf(isSome)
  @IsInt()
  @Min(1)
  @Max(DAY_MINUTES)
  minutes: number | null;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'That of the draft which this one takes the place of; null where there was none',
  })
  @ValidateIf(isSome)
  @IsUUID()
  revision: string | null;
}
