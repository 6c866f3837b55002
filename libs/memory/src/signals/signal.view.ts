import { precisions, type Precision } from '#libs/interactions';
import type { FactKind } from '#libs/reading';
import { ApiProperty } from '@nestjs/swagger';
import {
  factKinds,
  promisers,
  signalStates,
  signalTypes,
  type Promiser,
  type SignalState,
  type SignalType,
} from './signal-words.js';

const textOrNull = { type: 'string', nullable: true } as const;
const dayOrNull = { type: 'string', format: 'date', nullable: true } as const;
const uuidOrNull = { type: 'string', format: 'uuid', nullable: true } as const;

export class RelationView {
  @ApiProperty()
  a: string;

  @ApiProperty({ example: 'mother_of' })
  relation: string;

  @ApiProperty()
  b: string;
}

/** Something read in a text that is worth acting on or remembering. */
export class SignalView {
  @ApiProperty({ format: 'uuid', description: 'The same after every reading of the same words' })
  id: string;

  @ApiProperty({ enum: signalTypes })
  type: SignalType;

  @ApiProperty({ enum: signalStates, description: 'A promise: open, kept, dropped or dismissed' })
  state: SignalState;

  @ApiProperty({ ...textOrNull, description: 'The exact words; null while they are covered' })
  quote: string | null;

  @ApiProperty({ description: 'It is sensitive and `uncover` was not asked for' })
  isCovered: boolean;

  @ApiProperty()
  isSensitive: boolean;

  @ApiProperty({ format: 'uuid', description: 'The interaction (or part of an item) in whose text the quote begins' })
  interactionId: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Where the quote begins there, in UTF-16 code units' })
  start: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Of the quote, in UTF-16 code units' })
  length: number;

  @ApiProperty({ type: 'number', minimum: 0, maximum: 1, nullable: true })
  confidence: number | null;

  @ApiProperty({ enum: factKinds, nullable: true, description: 'Of a fact' })
  fact: FactKind | null;

  @ApiProperty({ ...textOrNull, description: 'Of a fact: whom it is about' })
  about: string | null;

  @ApiProperty({ enum: promisers, nullable: true, description: 'Of a promise: who gave it' })
  by: Promiser | null;

  @ApiProperty({ ...textOrNull, description: 'Of a promise or an invitation: to whom; of a talk: with whom' })
  to: string | null;

  @ApiProperty({ ...textOrNull, description: 'Of a promise: when, as it was said' })
  due: string | null;

  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description: 'Of a promise: the day that it is due; of a fact: the day to come that it names',
  })
  dueOn: string | null;

  @ApiProperty({ ...textOrNull, description: 'Of a talk: over what' })
  channel: string | null;

  @ApiProperty({ type: RelationView, nullable: true })
  relation: RelationView | null;

  @ApiProperty({ ...textOrNull, description: 'What a person makes of the quote; null while it is covered' })
  words: string | null;

  @ApiProperty({ ...dayOrNull, description: 'Of a fact: it holds up to this day' })
  expiresOn: string | null;

  @ApiProperty({ ...dayOrNull, description: 'Of a fact: the day to ask after it, as a person wants it' })
  askAfterOn: string | null;

  @ApiProperty({ description: 'A person changed it, and no reading does any more' })
  isEdited: boolean;
}

/** A signal with the place and time of its words. */
export class PlacedSignal extends SignalView {
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  happenedAt: string | null;

  @ApiProperty({ enum: precisions })
  precision: Precision;

  @ApiProperty(uuidOrNull)
  threadId: string | null;

  @ApiProperty(textOrNull)
  threadTitle: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  position: number | null;

  @ApiProperty({ ...textOrNull, description: 'Of the item, else of its thread' })
  permalink: string | null;

  @ApiProperty({ description: 'The owner has answered these words where they stand' })
  isAnswered: boolean;
}
