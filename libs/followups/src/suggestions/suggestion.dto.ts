import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, Max, Min, ValidateIf } from 'class-validator';
import type { FollowupSettings } from './followup-settings.repository.js';

const MOST_DAYS = 365;
const isGiven = (_: unknown, value: unknown) => value !== undefined;

export class SnoozeDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_DAYS, default: 7 })
  @ValidateIf(isGiven)
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  days?: number;
}

export class NeverReasonDto {
  @ApiPropertyOptional({ default: false, description: 'true: never this reason for anybody; else for this person' })
  @ValidateIf(isGiven)
  @IsBoolean()
  everybody?: boolean;
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
}
