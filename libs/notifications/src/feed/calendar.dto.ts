import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { calendarKinds, type CalendarKind } from './tasks-calendar.js';

export class CalendarDto {
  @ApiPropertyOptional({ enum: calendarKinds, default: 'tasks' })
  @IsIn(calendarKinds)
  as: CalendarKind = 'tasks';
}
