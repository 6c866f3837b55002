import { ApiProperty } from '@nestjs/swagger';
import {
  channels,
  datedBys,
  interactionKinds,
  precisions,
  type Channel,
  type DatedBy,
  type InteractionKind,
  type Precision,
} from '#libs/interactions';
import { promisers, type Promiser } from '#libs/memory';
import { TodayContact } from '../today/today.view.js';

const textOrNull = { type: 'string', nullable: true } as const;
const uuidOrNull = { type: 'string', format: 'uuid', nullable: true } as const;
const instantOrNull = { type: 'string', format: 'date-time', nullable: true } as const;

/** Something that came later and fits what was promised. */
export class PromiseKeeper {
  @ApiProperty({ format: 'uuid' })
  interactionId: string;

  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty({ enum: interactionKinds })
  kind: InteractionKind;

  @ApiProperty(instantOrNull)
  happenedAt: string | null;

  @ApiProperty({ enum: precisions })
  precision: Precision;
}

/** A promise that is open, with its person and the place of its words. */
export class PromiseView {
  @ApiProperty({ format: 'uuid', description: 'Of the signal: keep, drop or date it there' })
  id: string;

  @ApiProperty({ enum: promisers })
  by: Promiser;

  @ApiProperty({ type: TodayContact, description: 'To whom, or whose promise it is' })
  contact: TodayContact;

  @ApiProperty({ ...textOrNull, description: 'The very words; null while they are covered' })
  quote: string | null;

  @ApiProperty({ description: 'They are sensitive, and `uncover` was not asked for' })
  isCovered: boolean;

  @ApiProperty({ ...textOrNull, description: 'When it was to be, as it was said' })
  due: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'The day on which it is due' })
  dueOn: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '0 on the day itself, null while it is to come' })
  overdueDays: number | null;

  @ApiProperty({ format: 'uuid', description: 'In which it was given' })
  interactionId: string;

  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty(instantOrNull)
  happenedAt: string | null;

  @ApiProperty({ enum: precisions })
  precision: Precision;

  @ApiProperty({ enum: datedBys, nullable: true })
  datedBy: DatedBy | null;

  @ApiProperty(uuidOrNull)
  threadId: string | null;

  @ApiProperty(textOrNull)
  threadTitle: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  position: number | null;

  @ApiProperty({ ...textOrNull, description: 'Its own address, else that of its post' })
  permalink: string | null;

  @ApiProperty({
    type: PromiseKeeper,
    nullable: true,
    description: 'What seems to have kept it: nothing reminds of it',
  })
  keptBy: PromiseKeeper | null;
}
