import { IsDay } from '#libs/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

export class WeekDto {
  @ApiPropertyOptional({ format: 'date', description: 'A day of the week; the week that ended last if left out' })
  @IsOptional()
  @IsDay()
  of?: string;
}
