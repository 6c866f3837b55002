import { ApiProperty } from '@nestjs/swagger';
import {
  channels,
  datedBys,
  directions,
  interactionKinds,
  precisions,
  type Channel,
  type DatedBy,
  type Direction,
  type InteractionKind,
  type Precision,
} from '../interaction-words.js';
import { MARKUP, TextMarkupView } from '../text-markup.view.js';

const uuidOrNull = { type: 'string', format: 'uuid', nullable: true } as const;
const instantOrNull = { type: 'string', format: 'date-time', nullable: true } as const;
const textOrNull = { type: 'string', nullable: true } as const;
const numberOrNull = { type: 'integer', nullable: true } as const;

export class AnsweredView {
  @ApiProperty(uuidOrNull)
  interactionId: string | null;

  @ApiProperty({ description: 'As it stands in the text: "@Jenn"' })
  printed: string;

  @ApiProperty({ ...textOrNull, description: 'Its first words; null where it has none, or where they are sensitive' })
  excerpt: string | null;

  @ApiProperty(textOrNull)
  authorName: string | null;
}

export class TimelineEntry {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty({ enum: interactionKinds })
  kind: InteractionKind;

  @ApiProperty({ enum: directions })
  direction: Direction;

  @ApiProperty(instantOrNull)
  happenedAt: string | null;

  @ApiProperty({ enum: precisions, description: 'How exactly `happenedAt` is known' })
  precision: Precision;

  @ApiProperty({ enum: datedBys, nullable: true })
  datedBy: DatedBy | null;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: [TextMarkupView], description: MARKUP })
  markup: TextMarkupView[];

  @ApiProperty({ description: 'Something sensitive is said in it' })
  isSensitive: boolean;

  @ApiProperty(numberOrNull)
  durationMinutes: number | null;

  @ApiProperty(uuidOrNull)
  threadId: string | null;

  @ApiProperty(textOrNull)
  threadTitle: string | null;

  @ApiProperty(textOrNull)
  threadUrl: string | null;

  @ApiProperty(numberOrNull)
  position: number | null;

  @ApiProperty(textOrNull)
  permalink: string | null;

  @ApiProperty({ type: [AnsweredView] })
  answers: AnsweredView[];

  @ApiProperty(uuidOrNull)
  importId: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: string;
}
