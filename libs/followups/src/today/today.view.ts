import { ApiProperty } from '@nestjs/swagger';
import { circles, type Circle } from '#libs/contacts';
import { datedBys, depths, precisions, type DatedBy, type Depth, type Precision } from '#libs/interactions';
import { reasonGroups, reasonNames, type ReasonGroup, type ReasonName } from '../reasons/followup-reason.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';

const integer = { type: 'integer' } as const;

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

/** A suggestion with its person, and with the first of its evidence at hand. */
export class TodayLine extends SuggestionView {
  @ApiProperty({ type: TodayContact })
  contact: TodayContact;

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
}

export class TodayCounts implements Record<ReasonGroup, number> {
  @ApiProperty({ ...integer, description: 'Who offered to talk, or what follows a talk' })
  calls: number;

  @ApiProperty({ ...integer, description: 'Replies owed' })
  replies: number;

  @ApiProperty({ ...integer, description: 'Promises both ways' })
  promises: number;

  @ApiProperty({ ...integer, description: 'Who has gone quiet, or whose day has come' })
  quiet: number;

  @ApiProperty({ ...integer, description: 'Newcomers to welcome, moments, and who writes much and is hardly answered' })
  hellos: number;
}

export class TodayAway {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date', description: 'The last day away' })
  to: string;

  @ApiProperty({ example: 'You are away until Tuesday 14 July. Nothing is due before you are back.' })
  sentence: string;
}

export class DoneToday {
  @ApiProperty({ type: TodayContact })
  contact: TodayContact;

  @ApiProperty({ enum: reasonNames })
  reason: ReasonName;
}

export class TodayView {
  @ApiProperty({ format: 'date', description: 'The day in the time zone of the workspace' })
  date: string;

  @ApiProperty({ type: TodayCounts, description: 'People for each group of reasons, each counted once' })
  counts: TodayCounts;

  @ApiProperty({ enum: reasonGroups, isArray: true, description: 'Groups with more people than were counted' })
  more: ReasonGroup[];

  @ApiProperty({ type: TodayAway, nullable: true, description: 'While you are away there are no lines' })
  away: TodayAway | null;

  @ApiProperty({ type: [TodayLine], description: 'As many as the settings say, five by default' })
  lines: TodayLine[];

  @ApiProperty({ type: [DoneToday], description: 'What was done of the plan of this day, one for each person' })
  done: DoneToday[];
}
