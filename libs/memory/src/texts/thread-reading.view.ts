import { ApiProperty } from '@nestjs/swagger';
import { SignalView } from '../signals/signal.view.js';

export const authorConfidences = ['certain', 'probable'] as const;
export type AuthorConfidence = (typeof authorConfidences)[number];

/** `confirmed` and `refused` are a person's word; `inferred` is the reading's. */
export const authorStates = ['inferred', 'confirmed', 'refused'] as const;
export type AuthorState = (typeof authorStates)[number];

export class AuthorEvidence {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The item in the same thread; null: not in it any more',
  })
  position: number | null;

  @ApiProperty()
  quote: string;
}

export class AuthorContact {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class AuthorReading {
  @ApiProperty({ description: 'Of one who was refused, where nobody else is found: the name last refused' })
  name: string;

  @ApiProperty({ enum: authorConfidences, nullable: true, description: 'Null where a person said it' })
  confidence: AuthorConfidence | null;

  @ApiProperty({ type: [AuthorEvidence] })
  because: AuthorEvidence[];

  @ApiProperty({ enum: authorStates })
  state: AuthorState;

  @ApiProperty({ type: AuthorContact, nullable: true })
  contact: AuthorContact | null;

  @ApiProperty({ type: [String], description: 'Names of whom a person said that they did not write it' })
  notBy: string[];
}

/** What was read in one item of a thread; goes with the item of the same position. */
export class ItemReading {
  @ApiProperty({ type: 'integer' })
  position: number;

  @ApiProperty({ format: 'uuid', description: 'The item, its first part where it has several' })
  interactionId: string;

  @ApiProperty({ type: AuthorReading, nullable: true, description: 'Null where the printed author stands, or none' })
  author: AuthorReading | null;

  @ApiProperty({ type: [SignalView], description: 'In the order of the words' })
  signals: SignalView[];
}

export class ReadingProgress {
  @ApiProperty({ type: 'integer', description: 'The position up to which it is read' })
  done: number;

  @ApiProperty({ type: 'integer', description: 'The last position' })
  total: number;
}

/** A page of what was read in a thread; the pages and cursors are those of the thread's items. */
export class ThreadReading {
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readAt: string | null;

  @ApiProperty({ description: 'It will be read, or read again, soon' })
  isWaiting: boolean;

  @ApiProperty({ type: ReadingProgress, nullable: true, description: 'While a long thread is being read' })
  progress: ReadingProgress | null;

  @ApiProperty({ type: [ItemReading], description: 'Of the comments and answers; pingbacks have none' })
  items: ItemReading[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
