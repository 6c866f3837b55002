import { TextField } from '#libs/accounts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { WeeklyWindow } from './availability.js';
import type { CallSettings } from './call-settings.repository.js';

const isGiven = (_: unknown, value: unknown) => value !== undefined;
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value);
const DAY_MINUTES = 1_440;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class WeeklyWindowDto implements WeeklyWindow {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: '1 is Monday' })
  @IsInt()
  @Min(1)
  @Max(7)
  weekday: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: DAY_MINUTES, description: 'Minutes after midnight' })
  @IsInt()
  @Min(0)
  @Max(DAY_MINUTES)
  from: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: DAY_MINUTES })
  @IsInt()
  @Min(0)
  @Max(DAY_MINUTES)
  to: number;
}

function WholeNumber(minimum: number, maximum: number, description?: string): PropertyDecorator {
  const decorators = [
    ApiPropertyOptional({ type: 'integer', minimum, maximum, ...(description ? { description } : {}) }),
    ValidateIf(isGiven),
    IsInt(),
    Min(minimum),
    Max(maximum),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

export class CallSettingsDto implements Partial<CallSettings> {
  @ApiPropertyOptional({ type: [WeeklyWindowDto], maxItems: 50, description: 'In the time zone of the workspace' })
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WeeklyWindowDto)
  windows?: WeeklyWindowDto[];

  @WholeNumber(5, 240, 'How long a call is')
  slotMinutes?: number;

  @WholeNumber(0, 240, 'Kept free before and after')
  bufferMinutes?: number;

  @WholeNumber(0, 720, 'Nobody books later than so many hours before')
  noticeHours?: number;

  @WholeNumber(1, 180)
  horizonDays?: number;

  @WholeNumber(0, 100)
  mostAWeek?: number;

  @ApiPropertyOptional({ type: [String], maxItems: 400, description: 'Days without calls, YYYY-MM-DD' })
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(400)
  @IsString({ each: true })
  @Matches(DAY, { each: true })
  @IsISO8601({ strict: true }, { each: true })
  daysOff?: string[];

  @TextField({ shortest: 0, longest: 300, optional: true, description: 'Your number or room, for who calls you' })
  reachedBy?: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: 3,
    uniqueItems: true,
    description: 'What those who book are asked about themselves',
  })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trimmed) : value))
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique({ message: 'questions must not hold the same one twice' })
  @Length(1, 200, { each: true })
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { each: true, message: 'questions must not hold control characters' })
  questions?: string[];
}

export class SlotsDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 5, maximum: 240, description: 'Your usual length where left out' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(5)
  @Max(240)
  minutes?: number;
}
