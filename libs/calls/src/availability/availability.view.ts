import { ApiProperty } from '@nestjs/swagger';
import { WeeklyWindowDto } from './availability.dto.js';
import type { CallSettings } from './call-settings.repository.js';

const integer = { type: 'integer' } as const;

export class CallSettingsView implements CallSettings {
  @ApiProperty({ type: [WeeklyWindowDto] })
  windows: WeeklyWindowDto[];

  @ApiProperty(integer)
  slotMinutes: number;

  @ApiProperty(integer)
  bufferMinutes: number;

  @ApiProperty(integer)
  noticeHours: number;

  @ApiProperty(integer)
  horizonDays: number;

  @ApiProperty(integer)
  mostAWeek: number;

  @ApiProperty({ type: [String] })
  daysOff: string[];

  @ApiProperty()
  reachedBy: string;

  @ApiProperty({ type: [String] })
  questions: string[];
}

export class CallSlotsView {
  @ApiProperty({ type: [String], description: 'Instants at which a call may begin, in order; at most 500' })
  items: string[];
}
