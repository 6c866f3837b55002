import { circles, type Circle } from '#libs/contacts';
import { depths, TimelineEntry, type Depth } from '#libs/interactions';
import { PlacedSignal } from '#libs/memory';
import { ApiProperty } from '@nestjs/swagger';
import { CallView } from '../bookings/call.view.js';

export class OpenerView {
  @ApiProperty({ example: 'Ask what came of it:' })
  lead: string;

  @ApiProperty()
  quote: string;
}

/** A number or a name by which they can be called. */
export class ReachView {
  @ApiProperty({ enum: ['phone', 'skype'] })
  kind: 'phone' | 'skype';

  @ApiProperty()
  value: string;

  @ApiProperty()
  printed: string;
}

/** All that is good to know before a talk, on one page. */
export class BriefView {
  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: circles, nullable: true })
  circle: Circle | null;

  @ApiProperty({ enum: depths })
  depth: Depth;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  depthAt: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'What you wrote down about them' })
  about: string | null;

  @ApiProperty({ type: CallView, nullable: true, description: 'The planned call that is nearest to now' })
  call: CallView | null;

  @ApiProperty({ type: [ReachView], description: 'Where they can be called, as far as you know' })
  reach: ReachView[];

  @ApiProperty({ type: [OpenerView], description: 'At most three ways to begin, from their own words' })
  openers: OpenerView[];

  @ApiProperty({
    type: [TimelineEntry],
    description: 'The newest of each channel, at most two of one; sensitive ones without their text unless asked for',
  })
  last: TimelineEntry[];

  @ApiProperty({ type: [PlacedSignal], description: 'Questions of theirs without an answer' })
  questions: PlacedSignal[];

  @ApiProperty({ type: [PlacedSignal], description: 'What you promised and is open' })
  promisesByOwner: PlacedSignal[];

  @ApiProperty({ type: [PlacedSignal], description: 'What they promised and is open' })
  promisesByContact: PlacedSignal[];

  @ApiProperty({ type: [PlacedSignal], description: 'Newest first; sensitive ones covered unless asked for' })
  facts: PlacedSignal[];

  @ApiProperty({ type: [PlacedSignal], description: 'Whom they know, and how they found you' })
  relations: PlacedSignal[];
}
