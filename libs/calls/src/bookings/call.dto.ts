import { EmailField } from '#libs/accounts';
import { PageQuery } from '#libs/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { callStates, callWays, endedBys, type CallState, type CallWay, type EndedBy } from '../call-words.js';
import { callLists, type CallList } from './list-calls.query.js';

const isGiven = (_: unknown, value: unknown) => value !== undefined;
export const LONGEST_NOTES = 20_000;
const DAY_MINUTES = 1_440;

export const callOutcomes = ['held', 'missed'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export class ListCallsDto extends PageQuery {
  @ApiPropertyOptional({ enum: callLists, default: 'coming', description: 'waiting: their time is over' })
  @IsIn(callLists)
  list: CallList = 'coming';

  @ApiPropertyOptional({ enum: callStates })
  @IsOptional()
  @IsIn(callStates)
  state?: CallState;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  contactId?: string;
}

/** An instant with its zone: a call is at no other. */
function InstantField(description: string, required = true): PropertyDecorator {
  const decorators = [
    ApiProperty({ format: 'date-time', description, required }),
    ValidateIf((_, value) => required || value !== undefined),
    IsISO8601({ strict: true }),
    Matches(/T.*(?:Z|[+-]\d{2}:?\d{2})$/, {
      message: '$property must be an instant with its zone, such as 2026-12-01T15:00:00Z',
    }),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

export class PlanCallDto {
  @InstantField('Any time that is free, also outside of your windows')
  startsAt: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 5, maximum: 240, description: 'Your usual length where left out' })
  @ValidateIf(isGiven)
  @IsInt()
  @Min(5)
  @Max(240)
  minutes?: number;

  @ApiPropertyOptional({ enum: callWays, default: 'phone' })
  @ValidateIf(isGiven)
  @IsIn(callWays)
  way?: CallWay;

  @ValidateIf(isGiven)
  @EmailField()
  @ApiPropertyOptional({ format: 'email', description: 'Where a calendar entry and reminders go; left out: nowhere' })
  guestEmail?: string;
}

export class CallOutcomeDto {
  @ApiProperty({ enum: callOutcomes })
  @IsIn(callOutcomes)
  outcome: CallOutcome;

  @ApiPropertyOptional({ enum: endedBys, description: 'Of a missed one: who did not come' })
  @ValidateIf(isGiven)
  @IsIn(endedBys)
  missedBy?: EndedBy;

  @ApiPropertyOptional({ maxLength: LONGEST_NOTES, description: 'What was said; it is read for facts and promises' })
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(LONGEST_NOTES)
  @Matches(/^(?:[^\p{Cc}\p{Cs}]|[\t\r\n])*$/u, { message: 'notes must not hold control characters' })
  notes?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: DAY_MINUTES })
  @ValidateIf(isGiven)
  @IsInt()
  @Min(1)
  @Max(DAY_MINUTES)
  durationMinutes?: number;

  @InstantField('Of a held one: when it began, where that was another time than the planned one', false)
  startedAt?: string;
}

export class MoveCallDto {
  @InstantField('Any time to come that is free, also outside of your windows')
  startsAt: string;
}
