import { ApiProperty } from '@nestjs/swagger';
import type { FeedTask } from './feed-task.js';

const instantOrNull = { type: 'string', format: 'date-time', nullable: true } as const;
const textOrNull = { type: 'string', nullable: true } as const;

export class FeedView {
  @ApiProperty({ ...instantOrNull, description: 'When its address was made; null: there is none' })
  createdAt: string | null;

  @ApiProperty(instantOrNull)
  lastReadAt: string | null;
}

/** The secret addresses of the feed, shown this once. */
export class NewFeedView extends FeedView {
  @ApiProperty({ description: 'For lists of tasks' })
  tasksAddress: string;

  @ApiProperty({ description: 'For calendars, which show no tasks: events of a whole day' })
  eventsAddress: string;

  @ApiProperty()
  jsonAddress: string;
}

export class FeedTaskView implements FeedTask {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['suggestion', 'promise'] })
  kind: 'suggestion' | 'promise';

  @ApiProperty()
  sentence: string;

  @ApiProperty(textOrNull)
  quote: string | null;

  @ApiProperty(textOrNull)
  permalink: string | null;

  @ApiProperty({ description: "The person's page in Frontporch" })
  address: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ format: 'date-time' })
  since: string;
}

export class TasksFeedView {
  @ApiProperty({ type: [FeedTaskView] })
  items: FeedTaskView[];
}
