import type { FactKind } from '#libs/reading';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { FactView } from '../facts/fact.view.js';
import { factKinds } from './signal-words.js';
import { PlacedSignal } from './signal.view.js';

const newestFirst: ApiPropertyOptions = { type: PlacedSignal, isArray: true, description: 'Newest first' };

export class FactsOfKind {
  @ApiProperty({ enum: factKinds })
  kind: FactKind;

  @ApiProperty(newestFirst)
  items: PlacedSignal[];
}

/** What is remembered of one person; what was dismissed is left out. */
export class ContactMemoryView {
  @ApiProperty({ type: [FactsOfKind], description: 'Only kinds of which there are any' })
  facts: FactsOfKind[];

  @ApiProperty({ type: [FactView], description: 'What was written down by hand, newest first' })
  ownFacts: FactView[];

  @ApiProperty({ ...newestFirst, description: 'What the owner promised this person' })
  promisesByOwner: PlacedSignal[];

  @ApiProperty({ ...newestFirst, description: 'What this person promised' })
  promisesByContact: PlacedSignal[];

  @ApiProperty({ ...newestFirst, description: 'Where this person offered to talk' })
  offers: PlacedSignal[];

  @ApiProperty({ ...newestFirst, description: 'Where the owner invited this person to talk' })
  invitations: PlacedSignal[];

  @ApiProperty(newestFirst)
  questions: PlacedSignal[];

  @ApiProperty({ ...newestFirst, description: 'Talks that took place' })
  talks: PlacedSignal[];

  @ApiProperty(newestFirst)
  relations: PlacedSignal[];

  @ApiProperty({ type: 'integer', description: 'Signals of one type that are shown at most' })
  most: number;

  @ApiProperty({ description: 'There are more of some type than are shown' })
  hasMore: boolean;
}
