import { ApiProperty } from '@nestjs/swagger';
import type { Calendar } from './calendars.repository.js';
import { allDayChoices, type AllDayChoice } from './repeating/busy-spans.js';

const instantOrNull = { type: 'string', format: 'date-time', nullable: true } as const;
const textOrNull = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;

/** A calendar and how its readings went; of its address only the host is told. */
export class CalendarView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ ...textOrNull, description: 'Where it is read from; null: it came as a file' })
  host: string | null;

  @ApiProperty({ enum: allDayChoices, description: 'Which whole days count as busy' })
  allDay: AllDayChoice;

  @ApiProperty({ ...integer, description: 'Events of the next 200 days that make you busy, each repetition counted' })
  events: number;

  @ApiProperty({ ...integer, description: 'Events that could not be understood' })
  unread: number;

  @ApiProperty({ ...integer, description: 'Time zones that nobody knows: times in them are taken as yours' })
  unknownZones: number;

  @ApiProperty({ ...instantOrNull, description: 'When it was last read well' })
  readAt: string | null;

  @ApiProperty({ description: 'It is asked for, and will be read in a moment' })
  isReading: boolean;

  @ApiProperty({ ...textOrNull, description: 'Why it cannot be read; the times of its last good reading count on' })
  failure: string | null;

  @ApiProperty(instantOrNull)
  failingSince: string | null;
}

export class CalendarsView {
  @ApiProperty({ type: [CalendarView] })
  items: CalendarView[];

  @ApiProperty({ description: 'false: SECRET_KEY must be set before an address can be kept' })
  canKeepAddress: boolean;
}

/** A time in which you may be called, but for a calendar. */
export class BlockedTimeView {
  @ApiProperty({ format: 'uuid' })
  calendarId: string;

  @ApiProperty({ format: 'date-time' })
  from: string;

  @ApiProperty({ format: 'date-time' })
  to: string;
}

export class BlockedTimesView {
  @ApiProperty({ type: [BlockedTimeView], description: 'In order; at most 500' })
  items: BlockedTimeView[];
}

export function toCalendarView(calendar: Calendar): CalendarView {
  const { id, name, host, allDay, events, unread, unknownZones, readAt, askedAt, failure, failingSince } = calendar;
  const known = { id, name, host, allDay, events, unread, unknownZones, failure };
  return {
    ...known,
    readAt: readAt?.toISOString() ?? null,
    isReading: askedAt !== null,
    failingSince: failingSince?.toISOString() ?? null,
  };
}
