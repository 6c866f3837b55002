import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsObject, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IsDay } from '#libs/platform';
import type { Away } from '../away.js';
import type { FollowupSettings } from './followup-settings.repository.js';

const MOST_DAYS = 365;
const isGiven = (_: unknown, value: unknown) => value !== undefined;

export class AwayDto implements Away {
  @ApiProperty({ format: 'date', example: '2026-07-01', description: 'The first day away' })
  @IsDay()
  from: string;

  @ApiProperty({ format: 'date', example: '2026-07-14', description: 'The last day away, at most a year later' })
  @IsDay()
  to: string;
}

export class FollowupSettingsDto implements Partial<FollowupSettings> {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 50, description: 'Lines of one day at most' })
  @ValidateIf(isGiven)
  @IsInt()
  @Min(1)
  @Max(50)
  mostADay?: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: MOST_DAYS,
    description: 'For so many days after you were in touch, or said no, somebody is left alone',
  })
  @ValidateIf(isGiven)
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  restDays?: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 23,
    description: 'The hour at which the day is planned',
  })
  @ValidateIf(isGiven)
  @IsInt()
  @Min(0)
  @Max(23)
  morningHour?: number;

  @ApiPropertyOptional({ description: 'Quote sensitive words too' })
  @ValidateIf(isGiven)
  @IsBoolean()
  quoteSensitive?: boolean;

  @ApiPropertyOptional({ description: 'Suggest to make two people known to each other who have something in common' })
  @ValidateIf(isGiven)
  @IsBoolean()
  introduce?: boolean;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 30, description: 'Days before a birthday to be told' })
  @ValidateIf(isGiven)
  @IsInt()
  @Min(0)
  @Max(30)
  birthdayDays?: number;

  @ApiPropertyOptional({ type: AwayDto, nullable: true, description: 'Days of no suggestions; null: you are here' })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => AwayDto)
  away?: AwayDto | null;
}
