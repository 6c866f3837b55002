import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { readDay } from './week-days.js';

const [FIRST, LAST] = ['1970-01-05', '9998-12-31'];

export class WeekDto {
  @ApiPropertyOptional({ format: 'date', description: 'A day of the week; the week that ended last if left out' })
  @IsOptional()
  @ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value) => typeof value === 'string' && isInReach(readDay(value)),
      defaultMessage: () => '$property must be a day such as 2026-11-23',
    },
  })
  of?: string;
}

function isInReach(day: string | null): boolean {
  return day !== null && day >= FIRST && day <= LAST;
}
