import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, Max, Min, ValidateIf } from 'class-validator';

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
