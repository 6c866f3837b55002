import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDay } from '#libs/platform';

const day = { type: 'string', format: 'date' } as const;

/** What passed on one day, or on some days together where there are too many to draw. */
export class RhythmDot {
  @ApiProperty(day)
  from: CalendarDay;

  @ApiProperty(day)
  until: CalendarDay;

  @ApiProperty({ type: 'integer', description: 'Words of theirs' })
  inbound: number;

  @ApiProperty({ type: 'integer', description: 'Words of yours' })
  outbound: number;

  @ApiProperty({ type: 'integer', description: 'Calls and meetings' })
  talks: number;
}

export class RhythmSpan {
  @ApiProperty({ ...day, description: 'The first day' })
  from: CalendarDay;

  @ApiProperty({ ...day, description: 'The last day' })
  until: CalendarDay;
}

/** How often a person writes, drawn and told. */
export class ContactRhythmView {
  @ApiProperty({ ...day, description: 'Today in the workspace’s time zone, the right end of the line' })
  today: CalendarDay;

  @ApiProperty({ type: [RhythmDot], description: 'Oldest first, at most 240' })
  dots: RhythmDot[];

  @ApiProperty({ type: 'integer', description: 'How many more passed of which the day is not known' })
  withoutDay: number;

  @ApiProperty({ type: [RhythmSpan], description: 'When nobody at all wrote, though the porch had been lively' })
  pauses: RhythmSpan[];

  @ApiProperty({
    type: RhythmSpan,
    nullable: true,
    description: 'When the next words are expected, four times in five; null with few words',
  })
  expected: RhythmSpan | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Days since their last words, pauses left out' })
  silentDays: number | null;

  @ApiProperty({ type: 'integer', description: 'Days of pauses since their last words' })
  pausedDays: number;

  @ApiProperty({
    type: 'number',
    nullable: true,
    description: 'From 0 to 1: that they write by themselves within 180 days; null where no day of theirs is known',
  })
  chanceToReturn: number | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'Usually comments every 9 days; it has been 41.' })
  sentence: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'About 6 in 10 come back by themselves from such a silence.',
  })
  outlook: string | null;
}
