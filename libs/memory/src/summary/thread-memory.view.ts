import { ApiProperty } from '@nestjs/swagger';
import { ReadingProgress } from '../texts/thread-reading.view.js';

const count = { type: 'integer', minimum: 0 } as const;

/** How often each kind was found in a thread; what was dismissed is left out. */
export class ThreadCounts {
  @ApiProperty({ ...count, description: 'Where somebody offers to talk' })
  offers: number;

  @ApiProperty({ ...count, description: 'Offers to which the owner has not answered in the thread' })
  unansweredOffers: number;

  @ApiProperty({ ...count, description: 'Where the owner invites somebody to talk' })
  invitations: number;

  @ApiProperty(count)
  promises: number;

  @ApiProperty({ ...count, description: 'Neither kept nor dropped' })
  openPromises: number;

  @ApiProperty(count)
  questions: number;

  @ApiProperty(count)
  unansweredQuestions: number;

  @ApiProperty({ ...count, description: 'Talks that took place' })
  talks: number;

  @ApiProperty(count)
  facts: number;

  @ApiProperty(count)
  relations: number;
}

/** Somebody of a thread, with the items at which something is open with them. */
export class ThreadCompanion {
  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ ...count, description: 'Items that they wrote' })
  items: number;

  @ApiProperty({ type: 'integer', description: 'Their first item, or the first in which the owner speaks to them' })
  firstPosition: number;

  @ApiProperty({ type: [Number], description: 'Items with an offer to talk that is not answered' })
  offers: number[];

  @ApiProperty({ type: [Number], description: 'Items with a promise that is open, by either of the two' })
  promises: number[];

  @ApiProperty({ type: [Number], description: 'Items with a question that is not answered' })
  questions: number[];
}

/** What a whole thread comes to: what was found, with whom something is open, and which authors wait for a word. */
export class ThreadMemoryView {
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readAt: string | null;

  @ApiProperty({ description: 'It will be read, or read again, soon' })
  isWaiting: boolean;

  @ApiProperty({ type: ReadingProgress, nullable: true, description: 'While a long thread is being read' })
  progress: ReadingProgress | null;

  @ApiProperty({ type: ThreadCounts })
  counts: ThreadCounts;

  @ApiProperty({ type: [Number], description: 'Comments of which nobody is known to be the author, the first 1,000' })
  unknown: number[];

  @ApiProperty({ type: [ThreadCompanion], description: 'Those with most open first, the first 200' })
  people: ThreadCompanion[];

  @ApiProperty(count)
  peopleTotal: number;
}
