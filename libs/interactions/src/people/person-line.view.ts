import { boundaries, circles, type Boundary, type Circle } from '#libs/contacts';
import { ApiProperty } from '@nestjs/swagger';
import { channels, depths, precisions, type Channel, type Depth, type Precision } from '../interaction-words.js';

const instantOrNull = { type: 'string', format: 'date-time', nullable: true } as const;

export class LastWords {
  @ApiProperty({ format: 'uuid' })
  interactionId: string;

  @ApiProperty({ type: 'string', maxLength: 200, nullable: true, description: 'Null while they are covered' })
  text: string | null;

  @ApiProperty({ description: 'They are sensitive, so a list does not show them' })
  isCovered: boolean;

  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty(instantOrNull)
  happenedAt: string | null;

  @ApiProperty({ enum: precisions })
  precision: Precision;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  threadId: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  threadTitle: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  position: number | null;
}

export class PersonLine {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: circles, nullable: true })
  circle: Circle | null;

  @ApiProperty({ type: 'integer', nullable: true })
  cadenceDays: number | null;

  @ApiProperty({ enum: boundaries, isArray: true })
  boundaries: Boundary[];

  @ApiProperty({ enum: depths })
  depth: Depth;

  @ApiProperty(instantOrNull)
  archivedAt: string | null;

  @ApiProperty(instantOrNull)
  lastExchangeAt: string | null;

  @ApiProperty(instantOrNull)
  lastTalkAt: string | null;

  @ApiProperty({ type: 'integer' })
  inboundCount: number;

  @ApiProperty({ type: 'integer' })
  outboundCount: number;

  @ApiProperty({ type: 'integer' })
  talkCount: number;

  @ApiProperty({ type: LastWords, nullable: true })
  lastWords: LastWords | null;
}
