import { ApiProperty } from '@nestjs/swagger';
import { circles, type Circle } from '#libs/contacts';
import {
  channels,
  datedBys,
  depths,
  precisions,
  type Channel,
  type DatedBy,
  type Depth,
  type Precision,
} from '#libs/interactions';
import { todayReasons, type TodayReason } from './pick-lines.js';

export class TodayContact {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: circles, nullable: true })
  circle: Circle | null;

  @ApiProperty({ enum: depths })
  depth: Depth;
}

export class TodayLine {
  @ApiProperty({ type: TodayContact })
  contact: TodayContact;

  @ApiProperty({ enum: todayReasons, description: 'overdue: the day of the circle or cadence has come' })
  reason: TodayReason;

  @ApiProperty({ example: 'Asked you this 12 days ago under “Rye, slowly”, and has no answer yet.' })
  sentence: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The very words, at most 200 characters' })
  quote: string | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'The interaction of the quote' })
  interactionId: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: "The quote's own address, else its post's" })
  permalink: string | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  threadId: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  threadTitle: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  position: number | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'When the quoted words were said' })
  happenedAt: string | null;

  @ApiProperty({ enum: precisions })
  precision: Precision;

  @ApiProperty({ enum: datedBys, nullable: true })
  datedBy: DatedBy | null;

  @ApiProperty({ enum: channels })
  suggestedChannel: Channel;
}

export class TodayCounts {
  @ApiProperty({ type: 'integer' })
  overdue: number;

  @ApiProperty({ type: 'integer' })
  neverTalked: number;

  @ApiProperty({ type: 'integer' })
  unanswered: number;
}

export class TodayView {
  @ApiProperty({ format: 'date', description: 'The day in the time zone of the workspace' })
  date: string;

  @ApiProperty({ type: TodayCounts, description: 'People for each reason, each counted once' })
  counts: TodayCounts;

  @ApiProperty({ enum: todayReasons, isArray: true, description: 'Reasons with more people than were counted' })
  more: TodayReason[];

  @ApiProperty({ type: [TodayLine], description: 'At most 60' })
  lines: TodayLine[];
}
