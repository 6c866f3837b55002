import { ApiProperty, PickType } from '@nestjs/swagger';
import { depths, type Depth } from '../interaction-words.js';
import { TimelineEntry } from '../timeline/timeline-entry.view.js';

/** What took the two to a step: the first that passed in this way, both ways where it takes two. */
export class LadderStep extends PickType(TimelineEntry, [
  'channel',
  'kind',
  'direction',
  'happenedAt',
  'precision',
  'datedBy',
  'threadId',
  'threadTitle',
  'position',
  'permalink',
] as const) {
  @ApiProperty({ enum: depths.filter((depth) => depth !== 'none') })
  depth: Exclude<Depth, 'none'>;

  @ApiProperty({ format: 'uuid' })
  interactionId: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    maxLength: 500,
    description: 'The words, cut; empty where there are none, null while they are covered',
  })
  text: string | null;

  @ApiProperty({ description: 'Something sensitive is in the words, and `uncover` was not asked for' })
  isCovered: boolean;
}

export class LadderView {
  @ApiProperty({ type: [LadderStep], description: 'The steps that were taken, the lowest first; some may be left out' })
  steps: LadderStep[];
}
